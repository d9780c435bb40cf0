package se.garantivakt.engine;

/**
 * What is published because something became known, or time went by: records of the output topics,
 * and, for the figures of clinics, what was counted.
 */
public sealed interface Publication
    permits Status, Tombstone, Alert, Transition, Outcome, Counted {}
