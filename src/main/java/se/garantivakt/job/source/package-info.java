/**
 * Reads the topics and says how far each of their logs has been heard, so that time moves in a
 * silent night and stands still when the broker is gone or a backlog waits.
 */
package se.garantivakt.job.source;
