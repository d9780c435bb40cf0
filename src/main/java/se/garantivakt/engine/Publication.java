package se.garantivakt.engine;

/** A record that is published because something became known, or time went by. */
public sealed interface Publication permits Status, Tombstone, Alert, Transition, Outcome {}
