package se.garantivakt.audit.page.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveEntry;

/** The episodes that were asked for, in that order. */
public final class Episodes {
  private final Map<String, EpisodeTale> tales = new LinkedHashMap<>();

  /** Those with these ids. */
  public Episodes(Collection<String> ids) {
    ids.forEach(id -> tales.put(id, new EpisodeTale(id)));
  }

  Optional<EpisodeTale> of(OutputLine line) {
    return tales.isEmpty() ? Optional.empty() : line.optionalText("episodeId").map(tales::get);
  }

  /** Takes from an archive the events that are theirs. */
  public Episodes read(Stream<ArchiveEntry> archive) {
    archive.forEach(
        entry -> {
          if (entry instanceof ArchiveEntry.Heard heard) {
            take(heard.event());
          }
        });
    return this;
  }

  private void take(LoggedEvent event) {
    EpisodeTale tale = tales.get(event.event().common().episodeId());
    if (tale != null) {
      tale.takeEvent(event);
    }
  }

  /** What is told of each. */
  public List<EpisodeTale> tales() {
    return List.copyOf(tales.values());
  }

  /** The ids of which nothing was found. */
  public List<String> missing() {
    return tales.values().stream()
        .filter(EpisodeTale::isEmpty)
        .map(EpisodeTale::episodeId)
        .toList();
  }
}
