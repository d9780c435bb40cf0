package se.garantivakt.event.archive;

/**
 * One line of an archive as it stands, without its line end; never blank.
 *
 * @param value its bytes, unchecked
 * @param line from 1
 */
public record ArchivedRecord(byte[] value, String file, long line) {}
