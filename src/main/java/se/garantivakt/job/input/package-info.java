/** From the bytes of an input topic to events, or to a rejection that says why there is none. */
package se.garantivakt.job.input;
