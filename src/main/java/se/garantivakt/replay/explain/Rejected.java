package se.garantivakt.replay.explain;

import java.util.List;
import se.garantivakt.event.archive.ArchiveEntry;

/**
 * The lines of an archive that hold no event of the contract.
 *
 * @param count how many there are
 * @param lines the first of them; only their place, reason and field may be shown
 */
public record Rejected(long count, List<ArchiveEntry.Unreadable> lines) {

  /** Takes a copy of what is handed in. */
  public Rejected {
    lines = List.copyOf(lines);
  }
}
