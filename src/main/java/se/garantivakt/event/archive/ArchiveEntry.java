package se.garantivakt.event.archive;

import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Rejection;

/** What became of one line of an archive. */
public sealed interface ArchiveEntry permits ArchiveEntry.Heard, ArchiveEntry.Unreadable {

  /** The line holds an event, heard at its position in the log. */
  record Heard(LoggedEvent event) implements ArchiveEntry {}

  /** The line holds no event of the contract. */
  record Unreadable(String file, long line, Rejection rejection) implements ArchiveEntry {}
}
