package se.garantivakt.architecture.bad.ring.left;

import se.garantivakt.architecture.bad.ring.right.Right;

public record Left(Right right) {}
