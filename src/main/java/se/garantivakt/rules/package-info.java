/**
 * The law as data: what starts, stops, pauses, waives and covers each clock, read from the files of
 * {@code config/rules/}. Knows events, and nothing of streams.
 */
package se.garantivakt.rules;
