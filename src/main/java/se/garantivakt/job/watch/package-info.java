/** The operator that watches guarantees: state and timers around the engine. */
package se.garantivakt.job.watch;
