package se.garantivakt.architecture.bad.accessibility;

import se.garantivakt.architecture.bad.cli.MayAskTheMachine;

public record KnowsTheCommandLine(MayAskTheMachine cli) {}
