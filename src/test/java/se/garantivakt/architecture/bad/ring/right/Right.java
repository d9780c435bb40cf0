package se.garantivakt.architecture.bad.ring.right;

import se.garantivakt.architecture.bad.ring.left.Left;

public record Right(Left left) {}
