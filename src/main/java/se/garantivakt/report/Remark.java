package se.garantivakt.report;

/**
 * Something in the records that somebody must look at.
 *
 * @param origin where it stands: file and line, or topic, partition and offset
 * @param what in words that repeat no value of an unreadable record
 */
public record Remark(String origin, String what) {}
