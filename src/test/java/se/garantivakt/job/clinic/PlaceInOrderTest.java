package se.garantivakt.job.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.garantivakt.job.clinic.Counts.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.engine.Counted;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.output.ClinicRecords;
import se.garantivakt.job.settings.AccessibilitySettings;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.rules.file.RuleSource;

/** A place of which all is heard in order tells the days and months that the stream tells. */
class PlaceInOrderTest {
  private static final String CLINIC = "SE2321000016-1A01";
  private static final long BEGIN = at("2026-01-20T08:00:00");
  private static final long END = at("2026-04-15T11:00:00");
  private static final Duration DAY = Duration.ofDays(1);

  private final RuleSource rules = Watch.rules("national");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void days_months_and_what_the_region_hears_are_those_of_the_stream(long seed) throws Exception {
    List<PlacedChanges> changes = changes(new Random(seed));
    List<String> streamed = new ArrayList<>();
    List<String> ofRegion = new ArrayList<>();
    try (MeasuredTask task = MeasuredTask.start(rules, ClockByHand.at("2026-07-01"))) {
      for (PlacedChanges each : changes) {
        task.time(each.knownAt() - 1);
        task.take(each);
      }
      task.time(END);
      task.rows().forEach(row -> streamed.add(new String(row.value(), UTF_8)));
      task.region().forEach(told -> ofRegion.add(told.place() + " " + told.knownAt()));
    }
    Retold retold = new Retold(rules);
    changes.forEach(retold::take);
    retold.end();
    assertThat(overDays(retold.rows)).isEqualTo(overDays(streamed)).hasSizeGreaterThan(60);
    List<String> replaced = current(streamed);
    assertThat(current(retold.rows)).containsExactly(replaced.get(replaced.size() - 1));
    assertThat(retold.region).isNotEmpty().startsWith(ofRegion.toArray(String[]::new));
  }

  @Test
  void changes_out_of_order_are_refused() {
    Retold retold = new Retold(rules);
    Counted counted = Counts.begins(CLINIC, "2026-03-10")[1];
    retold.take(Counts.placed(counted, at("2026-03-10T12:00:00")));
    assertThatThrownBy(() -> retold.take(Counts.placed(counted, at("2026-03-10T11:00:00"))))
        .hasMessageContaining("log's time");
  }

  private static List<String> current(List<String> rows) {
    return rows.stream().filter(row -> row.contains("\"current\"")).toList();
  }

  private static List<String> overDays(List<String> rows) {
    return rows.stream().filter(row -> !row.contains("\"current\"")).toList();
  }

  /** Clocks that begin, end, and are told of late or otherwise afterwards. */
  private static List<PlacedChanges> changes(Random random) {
    List<PlacedChanges> changes = new ArrayList<>();
    for (int clock = 0; clock < 60; clock++) {
      LocalDate began = LocalDate.of(2026, 1, 21).plusDays(random.nextInt(60));
      LocalDate ended = began.plusDays(random.nextInt(20));
      long known = Counts.day(began.toString()) + random.nextInt(3) * DAY.toMillis();
      add(changes, known, Counts.begins(CLINIC, began.toString()));
      if (random.nextInt(4) > 0) {
        long later =
            Math.max(known, Counts.day(ended.toString())) + random.nextInt(40) * DAY.toMillis();
        add(changes, later, Counts.ends(CLINIC, began.toString(), ended.toString()));
      }
    }
    changes.removeIf(each -> each.knownAt() > END);
    changes.sort(Comparator.comparingLong(PlacedChanges::knownAt));
    return changes;
  }

  private static void add(List<PlacedChanges> changes, long knownAt, Counted... counted) {
    Stream.of(counted).map(one -> Counts.placed(one, knownAt)).forEach(changes::add);
  }

  private static final class Retold {
    private final List<String> rows = new ArrayList<>();
    private final List<String> region = new ArrayList<>();
    private final PlaceInOrder place;
    private final ClinicRecords records;

    Retold(RuleSource rules) {
      MeasureParameters parameters =
          new MeasureParameters(
              rules,
              new AccessibilitySettings(Duration.ofMinutes(5), 13),
              Duration.ofMinutes(10),
              new Ending.At(Instant.ofEpochMilli(END)));
      String key = Counts.placed(Counts.begins(CLINIC, "2026-03-10")[0], BEGIN).place();
      place = new PlaceInOrder(key, PlaceKey.place(key), new FiguresStore(parameters), END);
      records = new ClinicRecords(rules.load());
    }

    void take(PlacedChanges changes) {
      place.take(changes, this::hear);
    }

    void end() {
      place.end(this::hear);
    }

    private void hear(
        List<se.garantivakt.accessibility.ClinicRecord> told,
        List<se.garantivakt.accessibility.Change> changes,
        long knownAt) {
      told.forEach(row -> rows.add(new String(records.of(row).value(), UTF_8)));
      Onwards.region(place.place(), changes, knownAt)
          .forEach(one -> region.add(one.place() + " " + one.knownAt()));
    }
  }
}
