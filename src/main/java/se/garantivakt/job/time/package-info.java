/** The wall clock, handed to whoever needs it. */
package se.garantivakt.job.time;
