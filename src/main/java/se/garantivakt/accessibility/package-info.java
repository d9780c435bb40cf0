/**
 * What clinics' queues look like ({@code clinic.accessibility}, {@code clinic.finding}), from the
 * differences that the engine says of clocks ({@link se.garantivakt.engine.Counted}). Knows nothing
 * of streams: differences and time are handed in, records come out.
 *
 * <p>One {@link se.garantivakt.accessibility.ClinicFigures} holds one {@link
 * se.garantivakt.accessibility.Place}. Whoever runs it
 *
 * <ol>
 *   <li>begins it with the watermark, or reads it from bytes ({@link
 *       se.garantivakt.accessibility.CompactFigures});
 *   <li>hands it each difference by {@code take}, in any order;
 *   <li>calls {@code advanceTo} with the watermark, at the latest when {@code nextWake} says, and
 *       publishes what is returned: rows of days and months that are over, and findings;
 *   <li>asks {@code current} for the row of an instant, as often as such rows are wanted;
 *   <li>after {@code advanceTo}, and at the latest at each local midnight, calls {@code drain} and
 *       hands what it returns to the region's place, which takes it the same way ({@link
 *       se.garantivakt.accessibility.CompactChanges} is its form on the way);
 *   <li>writes it back, or drops it when it {@code isEmpty}.
 * </ol>
 */
package se.garantivakt.accessibility;
