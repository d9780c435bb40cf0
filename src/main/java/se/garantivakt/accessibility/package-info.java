/**
 * What clinics' queues look like ({@code clinic.accessibility}), from the differences that the
 * engine says of clocks. Knows nothing of streams.
 */
package se.garantivakt.accessibility;
