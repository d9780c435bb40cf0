package se.garantivakt.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.Action;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.Event;
import se.garantivakt.event.PersonalNumber;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.schema.Schemas;

class SimulatedRecordsTest {
  private static final List<SimulatedRecord> WHOLE = Simulated.records(Simulated.WHOLE);

  /** Changes whenever a figure does; then say so in the changelog, and write the new one here. */
  private static final String MONTH_DIGEST =
      "a8aa774a394dc44bbd67dc849d161a3e7100043fbdf5b6869e20a48fe2971318";

  @Test
  void every_record_is_read_and_holds_by_the_schema_of_its_topic() {
    for (SimulatedRecord record : WHOLE) {
      assertThat(Simulated.decoded(record)).isInstanceOf(Decoded.Readable.class);
    }
    for (int i = 0; i < WHOLE.size(); i += 11) {
      String text = Simulated.text(WHOLE.get(i));
      assertThat(Schemas.errors(WHOLE.get(i).topicName(), Schemas.json(text))).as(text).isEmpty();
    }
  }

  @Test
  void every_action_of_the_contract_appears() {
    Set<Action> seen = EnumSet.noneOf(Action.class);
    Simulation.stream(Simulated.MONTH.episodes(20_000).scale(0.2))
        .forEach(record -> seen.add(Simulated.event(record).action()));
    assertThat(seen).containsExactlyInAnyOrder(Action.values());
  }

  @Test
  void the_key_is_the_episode_and_ids_are_uuids_in_lower_case() {
    for (SimulatedRecord record : WHOLE) {
      Event event = Simulated.event(record);
      assertThat(event.common().episodeId()).isEqualTo(record.key());
      assertThat(UUID.fromString(record.key())).hasToString(record.key());
      String eventId = event.common().eventId();
      assertThat(UUID.fromString(eventId)).hasToString(eventId);
      assertThat(UUID.fromString(eventId).version()).isEqualTo(4);
    }
  }

  @Test
  void nothing_in_any_record_reads_as_a_personal_number() {
    for (SimulatedRecord record : WHOLE) {
      String text = Simulated.text(record);
      assertThat(PersonalNumber.standsIn(text)).as(text).isFalse();
    }
  }

  @Test
  void no_id_can_hold_a_personal_number_however_the_dice_fall() {
    for (int i = 0; i < 100_000; i++) {
      String uuid = Ids.uuid(Dice.of(i));
      // A group that is long enough begins with a letter, and the others are too short.
      assertThat("cdef").contains(uuid.substring(0, 1)).contains(uuid.substring(24, 25));
      assertThat(Ids.patient(Dice.of(i))).matches("p-[0-9a-f]{16}");
    }
    assertThat(PersonalNumber.standsIn("19121212-1212-4000-8000-191212121212")).isTrue();
    assertThat(PersonalNumber.standsIn("c9121212-1212-4000-8000-c91212121212")).isFalse();
    assertThat(PersonalNumber.standsIn("p-0000191212121212")).isFalse();
  }

  @Test
  void offsets_and_times_never_fall_within_a_partition() {
    Map<String, SimulatedRecord> last = new HashMap<>();
    Instant before = Instant.MIN;
    for (SimulatedRecord record : Simulated.records(Simulated.MONTH.poison(0.05))) {
      assertThat(record.loggedAt()).isAfterOrEqualTo(before);
      before = record.loggedAt();
      SimulatedRecord previous = last.put(record.topicName() + record.partition(), record);
      assertThat(record.offset()).isEqualTo(previous == null ? 0 : previous.offset() + 1);
    }
    assertThat(last).hasSize(16);
  }

  @Test
  void nothing_is_logged_before_it_happened_or_after_the_last_day() {
    Instant first = Simulated.MONTH.from().atStartOfDay(Days.ZONE).toInstant();
    Instant end = Simulated.MONTH.from().plusDays(30).atStartOfDay(Days.ZONE).toInstant();
    for (SimulatedRecord record : Simulated.records(Simulated.MONTH)) {
      assertThat(record.loggedAt()).isBetween(first, end.minusMillis(1));
      Instant occurred = Simulated.event(record).common().occurredAt().instant(Days.ZONE);
      assertThat(occurred).isBefore(record.loggedAt());
    }
  }

  @Test
  void a_poisoned_record_is_rejected_for_exactly_its_reason_and_every_reason_appears() {
    Set<RejectionReason> seen = EnumSet.noneOf(RejectionReason.class);
    long poisoned = 0;
    List<SimulatedRecord> records = Simulated.records(Simulated.MONTH.poison(0.05));
    for (SimulatedRecord record : records) {
      if (record.poison().isPresent()) {
        Decoded.Rejected rejected = (Decoded.Rejected) Simulated.decoded(record);
        assertThat(rejected.rejection().reason()).isEqualTo(record.poison().get());
        seen.add(record.poison().get());
        poisoned++;
      }
    }
    EnumSet<RejectionReason> all = EnumSet.allOf(RejectionReason.class);
    all.removeIf(reason -> !reason.liesInTheBytes());
    assertThat(seen).isEqualTo(all);
    assertThat((double) poisoned / records.size()).isBetween(0.045, 0.055);
  }

  @Test
  void poison_leaves_the_readable_records_as_they_were() {
    List<String> poisoned =
        Simulation.stream(Simulated.MONTH.poison(0.2))
            .filter(record -> record.poison().isEmpty())
            .map(Simulated::text)
            .toList();
    assertThat(poisoned)
        .isEqualTo(Simulation.stream(Simulated.MONTH).map(Simulated::text).toList());
  }

  @Test
  void a_correction_voids_an_event_of_its_episode_and_some_are_replaced() {
    Map<String, Set<String>> ids = new HashMap<>();
    Map<String, Long> voids = new HashMap<>();
    for (SimulatedRecord record : WHOLE) {
      ObjectNode json = (ObjectNode) Schemas.json(Simulated.text(record));
      ids.computeIfAbsent(record.key(), none -> new HashSet<>())
          .add(json.get("eventId").textValue());
      if (json.has("voids")) {
        voids.merge(record.key() + json.get("voids").textValue(), 1L, Long::sum);
      }
    }
    Set<String> all = new HashSet<>();
    ids.forEach((episode, events) -> events.forEach(event -> all.add(episode + event)));
    assertThat(voids).isNotEmpty();
    assertThat(all).containsAll(voids.keySet());
  }

  @Test
  void same_bytes_again_and_other_bytes_by_another_seed() {
    List<SimulatedRecord> again = Simulated.records(Simulated.WHOLE);
    assertThat(again).hasSameSizeAs(WHOLE);
    for (int i = 0; i < WHOLE.size(); i++) {
      assertThat(Arrays.equals(again.get(i).value(), WHOLE.get(i).value())).isTrue();
      assertThat(again.get(i).loggedAt()).isEqualTo(WHOLE.get(i).loggedAt());
    }
    SimulatedRecord other = new Simulation(Simulated.WHOLE.seed(2)).next();
    assertThat(other.value()).isNotEqualTo(WHOLE.get(0).value());
  }

  @Test
  void the_default_month_is_the_same_to_the_byte_as_when_this_was_written() throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    Simulation.stream(Simulated.MONTH)
        .forEach(
            record -> {
              digest.update(record.value());
              digest.update(record.loggedAt().toString().getBytes(UTF_8));
            });
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(MONTH_DIGEST);
  }
}
