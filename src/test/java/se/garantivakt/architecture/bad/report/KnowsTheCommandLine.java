package se.garantivakt.architecture.bad.report;

import se.garantivakt.architecture.bad.cli.MayAskTheMachine;

public record KnowsTheCommandLine(MayAskTheMachine cli) {}
