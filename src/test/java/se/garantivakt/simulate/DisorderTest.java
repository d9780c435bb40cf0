package se.garantivakt.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.Event;
import se.garantivakt.event.EventType;

class DisorderTest {
  private static final SimulationSettings TIDY = Simulated.WHOLE.disorder(0);

  @Test
  void some_things_are_logged_weeks_after_they_happened_and_most_within_the_hour() {
    List<SimulatedRecord> records = Simulated.records(Simulated.WHOLE);
    Set<String> corrected = new HashSet<>();
    records.stream()
        .filter(record -> Simulated.text(record).contains("\"voids\""))
        .forEach(record -> corrected.add(record.key()));
    List<Duration> delays =
        records.stream()
            .filter(record -> !corrected.contains(record.key()))
            .filter(record -> Simulated.text(record).contains("\"occurredAt\":\"2026-01-05T"))
            .map(r -> Duration.between(happened(r), r.loggedAt()))
            .toList();
    long weeks = delays.stream().filter(d -> d.toDays() >= 7).count();
    long hour = delays.stream().filter(d -> d.toHours() < 1).count();
    assertThat(weeks).isPositive().isLessThan(delays.size() / 30);
    assertThat(hour).isGreaterThan(delays.size() * 8L / 10);
  }

  @Test
  void within_a_topic_the_log_is_not_in_the_order_of_happening() {
    Map<EventType, Long> fallsBack = fallsBack(Simulated.WHOLE);
    assertThat(fallsBack.keySet()).containsExactly(EventType.values());
    assertThat(fallsBack.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
  }

  @Test
  void a_visit_may_be_logged_before_the_referral_that_it_came_of() {
    Set<String> referred = new HashSet<>();
    Set<String> ahead = new HashSet<>();
    for (SimulatedRecord record : Simulated.records(Simulated.WHOLE.disorder(3))) {
      if (record.topic() == EventType.REFERRAL) {
        referred.add(record.key());
      } else if (Simulated.text(record).contains("firstVisit")
          && !referred.contains(record.key())) {
        ahead.add(record.key());
      }
    }
    assertThat(ahead).isNotEmpty();
  }

  @Test
  void a_topic_that_stood_still_takes_everything_at_once() {
    Map<String, Integer> atOnce = new HashMap<>();
    Simulated.records(Simulated.MONTH.days(90))
        .forEach(r -> atOnce.merge(r.topicName() + r.loggedAt(), 1, Integer::sum));
    assertThat(atOnce.values()).anyMatch(count -> count > 10);
  }

  @Test
  void some_records_come_twice_with_the_same_bytes() {
    Map<String, Set<String>> texts = new HashMap<>();
    int[] twice = new int[1];
    List<SimulatedRecord> records = Simulated.records(Simulated.WHOLE);
    for (SimulatedRecord record : records) {
      String id = Simulated.event(record).common().eventId();
      Set<String> before = texts.computeIfAbsent(id, none -> new TreeSet<>());
      twice[0] += before.isEmpty() ? 0 : 1;
      before.add(Simulated.text(record));
    }
    assertThat(texts.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat((double) twice[0] / records.size()).isBetween(0.003, 0.007);
  }

  @Test
  void without_disorder_nothing_comes_twice_and_only_corrections_look_back() {
    Set<String> ids = new HashSet<>();
    for (SimulatedRecord record : Simulated.records(TIDY)) {
      assertThat(ids.add(Simulated.event(record).common().eventId())).isTrue();
    }
    assertThat(fallsBack(Simulated.WHOLE).get(EventType.VISIT))
        .isGreaterThan(5 * fallsBack(TIDY).getOrDefault(EventType.VISIT, 0L));
  }

  @Test
  void disorder_changes_when_care_is_heard_of_and_not_the_care() {
    assertThat(told(Simulated.WHOLE)).isEqualTo(told(TIDY)).isEqualTo(told(TIDY.disorder(5)));
  }

  /** How often a topic tells of something that happened before what it told last. */
  private static Map<EventType, Long> fallsBack(SimulationSettings settings) {
    Map<EventType, Instant> last = new EnumMap<>(EventType.class);
    Map<EventType, Long> count = new EnumMap<>(EventType.class);
    for (SimulatedRecord record : Simulated.records(settings)) {
      boolean dayOnly = !Simulated.text(record).matches(".*\"occurredAt\":\"[^\"]*T.*");
      Instant happened = happened(record);
      if (!dayOnly && happened.isBefore(last.getOrDefault(record.topic(), Instant.MIN))) {
        count.merge(record.topic(), 1L, Long::sum);
      }
      last.put(record.topic(), happened);
    }
    return count;
  }

  private static Set<String> told(SimulationSettings settings) {
    Set<String> told = new TreeSet<>();
    for (SimulatedRecord record : Simulated.records(settings)) {
      Event event = Simulated.event(record);
      told.add(record.key() + event.common().eventId() + event.common().occurredAt());
    }
    return told;
  }

  private static Instant happened(SimulatedRecord record) {
    return Simulated.event(record).common().occurredAt().instant(Days.ZONE);
  }
}
