package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.replay.Tale;

class EpisodeSearchTest {

  @Test
  void the_only_episode_is_found_without_being_named() {
    EpisodeSearch search = search(Optional.empty(), Tales.paused());
    assertThat(search.found()).contains("E-PAUSED");
    assertThat(search.events()).hasSize(3);
  }

  @Test
  void of_several_none_is_found_without_being_named() {
    EpisodeSearch search = search(Optional.empty(), Tales.paused(), Tales.voided());
    assertThat(search.found()).isEmpty();
    assertThat(search.episodes()).containsExactly("E-PAUSED", "E-VOID");
  }

  @Test
  void only_the_events_of_the_one_that_is_named_are_kept() {
    EpisodeSearch search = search(Optional.of("E-VOID"), Tales.paused(), Tales.voided());
    assertThat(search.found()).contains("E-VOID");
    assertThat(search.events())
        .hasSize(2)
        .allMatch(e -> e.event().common().episodeId().equals("E-VOID"));
  }

  @Test
  void one_that_is_not_there_is_not_found() {
    assertThat(search(Optional.of("E-NONE"), Tales.paused()).found()).isEmpty();
    assertThat(search(Optional.empty()).found()).isEmpty();
  }

  private static EpisodeSearch search(Optional<String> wanted, Tale... tales) {
    Stream<ArchiveEntry> entries =
        Stream.of(tales).flatMap(t -> t.events().stream()).map(ArchiveEntry.Heard::new);
    return new EpisodeSearch(wanted).read(entries);
  }
}
