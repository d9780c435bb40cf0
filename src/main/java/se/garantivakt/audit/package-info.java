/**
 * Runs the job over the past: archives or topics in, once, by the log's time; files or topics of
 * their own out, never the live ones.
 */
package se.garantivakt.audit;
