package se.garantivakt.architecture.bad.event;

import se.garantivakt.architecture.bad.rules.KnowsTheEngine;

record KnowsRules(KnowsTheEngine rules) {}
