package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class EventDecoderPropertyTest {

  private static final String ODD = "\"{}[]:,\\0\u0000\uFEFF\uD800e+-.19null\u00e5\uD83D\uDE00 \n";

  private static void assertDecided(Decoded decoded) {
    if (decoded instanceof Decoded.Rejected rejected) {
      assertThat(rejected.rejection().message()).isNotBlank();
    } else {
      assertThat(Records.readable(decoded).common().eventId()).isNotBlank();
    }
  }

  @Property
  void arbitrary_bytes_are_decided_without_throwing(
      @ForAll @Size(max = 200) byte[] value, @ForAll EventType topic, @ForAll("keys") String key) {
    assertDecided(
        Records.DECODER.decode(value, Optional.ofNullable(key), topic, Records.LOGGED_AT));
  }

  @Property
  void a_valid_record_damaged_anywhere_is_decided_without_throwing(
      @ForAll Action action, @ForAll("damages") Damage damage) {
    byte[] whole =
        Records.event(action, "'code': 'PvV', 'voids': 'e-0', 'purpose': 'treatment'")
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    assertDecided(Records.decode(damage.of(whole), action.type()));
  }

  @Property
  void any_value_in_any_field_is_decided_without_throwing(
      @ForAll Action action, @ForAll("fields") String field, @ForAll("values") String value) {
    assertDecided(Records.decode(Records.raw(action, field, value), action.type()));
  }

  @Property
  void any_log_time_is_taken(@ForAll("logTimes") Instant loggedAt) {
    byte[] value =
        Records.event(Action.CONTACT_SOUGHT, "").toString().getBytes(StandardCharsets.UTF_8);
    assertDecided(Records.DECODER.decode(value, Optional.empty(), EventType.CONTACT, loggedAt));
  }

  record Damage(int at, int drop, byte[] insert) {

    byte[] of(byte[] whole) {
      int start = at % whole.length;
      int end = Math.min(whole.length, start + drop);
      byte[] result = Arrays.copyOf(whole, start + insert.length + whole.length - end);
      System.arraycopy(insert, 0, result, start, insert.length);
      System.arraycopy(whole, end, result, start + insert.length, whole.length - end);
      return result;
    }
  }

  @Provide
  Arbitrary<Damage> damages() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 3),
            Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(4),
                Arbitraries.strings()
                    .withChars(ODD.toCharArray())
                    .ofMaxLength(4)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))))
        .as(Damage::new);
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().ofMaxLength(20).injectNull(0.1);
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(
        "eventId",
        "type",
        "action",
        "episodeId",
        "patientId",
        "occurredAt",
        "recordedAt",
        "clinicId",
        "careLevel",
        "careGuarantee",
        "subjectId",
        "channel",
        "reason",
        "code",
        "from",
        "until",
        "appointmentAt",
        "licensed",
        "excused",
        "voids",
        "urgent");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[{}]]",
            "1e999999999",
            "-1e-999999999",
            "1e308",
            "0.1",
            "-0",
            "9".repeat(900),
            "9".repeat(1100),
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "[".repeat(1100) + "]".repeat(1100),
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2026-03-05T00:00:00+18:00\"",
            "NaN",
            "\"\uD83D\uDE00\""),
        Arbitraries.longs().map(String::valueOf),
        Arbitraries.doubles().map(String::valueOf),
        Arbitraries.strings().withChars(ODD.toCharArray()).ofMaxLength(12));
  }

  @Provide
  Arbitrary<Instant> logTimes() {
    return Arbitraries.of(Instant.MIN, Instant.EPOCH, Records.LOGGED_AT, Instant.MAX);
  }
}
