package se.garantivakt.architecture.bad.engine;

import se.garantivakt.architecture.bad.cli.MayAskTheMachine;

public record KnowsTheCommandLine(MayAskTheMachine cli) {}
