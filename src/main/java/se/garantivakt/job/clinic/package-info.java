/** The figures of clinics in the stream: state and timers around {@code accessibility}. */
package se.garantivakt.job.clinic;
