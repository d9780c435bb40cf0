package se.garantivakt.architecture.bad.rules;

import se.garantivakt.architecture.bad.engine.KnowsTheCommandLine;

public record KnowsTheEngine(KnowsTheCommandLine engine) {}
