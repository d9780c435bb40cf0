package se.garantivakt.replay.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveEntry;

/**
 * Looks for one episode in an archive, keeping no events but its own. The lines that hold no event
 * are kept too, since they might have belonged to it.
 */
public final class EpisodeSearch {
  /** More rejected lines than these are counted and not kept. */
  static final int MOST_KEPT = 100;

  private final Optional<String> wanted;
  private final Set<String> episodes = new LinkedHashSet<>();
  private final List<LoggedEvent> events = new ArrayList<>();
  private final List<ArchiveEntry.Unreadable> unread = new ArrayList<>();
  private long rejected;

  /** For that episode, or for the only one that there is. */
  public EpisodeSearch(Optional<String> wanted) {
    this.wanted = wanted;
  }

  /** Reads entries to their end. */
  public EpisodeSearch read(Stream<ArchiveEntry> entries) {
    entries.forEach(this::take);
    return this;
  }

  /** The ids of all episodes, in the order in which they were first met. */
  public List<String> episodes() {
    return List.copyOf(episodes);
  }

  /** The episode that was wanted, or is the only one; absent where there is no such. */
  public Optional<String> found() {
    if (wanted.isPresent()) {
      return wanted.filter(episodes::contains);
    }
    return episodes.size() == 1 ? episodes.stream().findFirst() : Optional.empty();
  }

  /** The events of that episode, in the order of the archive. */
  public List<LoggedEvent> events() {
    return List.copyOf(events);
  }

  /** Lines of any episode that hold no event. */
  public Rejected rejected() {
    return new Rejected(rejected, unread);
  }

  /** Reads one entry. */
  public void take(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Heard heard) {
      String id = heard.event().event().common().episodeId();
      episodes.add(id);
      boolean own = wanted.map(id::equals).orElse(episodes.size() == 1);
      if (own) {
        events.add(heard.event());
      }
    } else if (entry instanceof ArchiveEntry.Unreadable line) {
      rejected++;
      if (unread.size() < MOST_KEPT) {
        unread.add(line);
      }
    }
  }
}
