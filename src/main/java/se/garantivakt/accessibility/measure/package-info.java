/**
 * Measures as pure functions of counts: how many wait or were seen, how long, and which share of
 * them inside the guarantee. Everything is counted exactly, by days; nothing is a sample or a
 * sketch.
 */
package se.garantivakt.accessibility.measure;
