/**
 * The guarantee engine: what has been published up to an instant is a pure function of the facts
 * logged up to that instant, the rules, and the instant. Knows nothing of streams; time and sources
 * come in from outside.
 */
package se.garantivakt.engine;
