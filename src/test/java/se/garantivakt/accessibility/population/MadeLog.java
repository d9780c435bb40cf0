package se.garantivakt.accessibility.population;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;

/**
 * How a log came to hold what truly happened: soon or weeks late, some of it wrong at first, with
 * what never happened among it until it was voided, and some of it twice.
 *
 * @param archive the records as text has them, in the log's order
 * @param events the same, decoded
 */
record MadeLog(List<ObjectNode> archive, List<LoggedEvent> events) {
  static final Instant END = Instant.parse("2027-06-05T11:00:00Z");
  private static final ArchiveDecoder DECODER =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));

  /** Of some episodes of all kinds. */
  static MadeLog of(Random random, int episodes) {
    List<ObjectNode> archive = new ArrayList<>();
    for (int i = 0; i < episodes; i++) {
      new Teller(random).tell(MadeEpisode.of("EP" + i, random), archive);
    }
    archive.sort(Comparator.comparing(Teller::loggedAt));
    return decoded(archive);
  }

  private static MadeLog decoded(List<ObjectNode> archive) {
    List<LoggedEvent> events = new ArrayList<>();
    for (ObjectNode event : archive) {
      byte[] bytes = event.toString().getBytes(UTF_8);
      if (!(DECODER.decode(new ArchivedRecord(bytes, "made", events.size() + 1))
          instanceof ArchiveEntry.Heard heard)) {
        throw new AssertionError("not an event: " + event);
      }
      events.add(heard.event());
    }
    return new MadeLog(archive, events);
  }

  /** The same without what was voided, the voids, and what came again. */
  MadeLog withoutWhatWasWrong() {
    Set<String> ids = new HashSet<>();
    return decoded(
        archive.stream()
            .filter(event -> event.get("eventId").textValue().startsWith("e"))
            .filter(event -> ids.add(event.get("episodeId") + "/" + event.get("eventId")))
            .toList());
  }

  /** Tells of one episode. */
  private record Teller(Random random) {
    void tell(List<ObjectNode> happened, List<ObjectNode> archive) {
      int id = 0;
      for (ObjectNode event : happened) {
        if (random.nextInt(7) == 0) {
          ObjectNode wrong = wrong(event).put("eventId", "w" + id);
          archive.add(wrong);
          archive.add(voiding(wrong, id));
        }
        archive.add(logged(event, soonOrLate(event)));
        if (random.nextInt(10) == 0) {
          // of several with one id the first counts, whatever the others hold
          ObjectNode again = wrong(event).put("eventId", event.get("eventId").textValue());
          long later = 1 + loggedAt(event).getEpochSecond() - loggedAt(again).getEpochSecond();
          archive.add(logged(again, loggedAt(again).plusSeconds(Math.max(0, later))));
        }
        id++;
      }
    }

    /** The same kind of thing, otherwise than it was. */
    private ObjectNode wrong(ObjectNode event) {
      ObjectNode wrong = event.deepCopy();
      LocalDate day = LocalDate.parse(event.get("occurredAt").textValue().substring(0, 10));
      wrong.put("occurredAt", day.plusDays(random.nextInt(60) - 30).toString());
      wrong.put("clinicId", MadeEvents.CLINICS.get(random.nextInt(3)));
      if (wrong.has("toClinicId")) {
        wrong.put("toClinicId", MadeEvents.CLINICS.get(random.nextInt(3)));
      }
      if (wrong.has("code")) {
        wrong.remove(List.of("from", "until"));
      }
      return logged(wrong, soonOrLate(wrong));
    }

    /** Known after what it voids, mostly. */
    private ObjectNode voiding(ObjectNode wrong, int id) {
      ObjectNode event = wrong.deepCopy().retain("type", "episodeId", "patientId", "clinicId");
      event.put("action", "voided").put("eventId", "v" + id);
      event.put("voids", wrong.get("eventId").textValue());
      Instant known = loggedAt(wrong);
      long after = random.nextInt(8) == 0 ? -3600 : 60 + day();
      event.put("occurredAt", known.plusSeconds(after).toString());
      return logged(event, known.plusSeconds(after));
    }

    private Instant soonOrLate(ObjectNode event) {
      String occurred = event.get("occurredAt").textValue();
      Instant at =
          occurred.length() == 10
              ? LocalDate.parse(occurred).atTime(18, 0).atZone(MadeEvents.ZONE).toInstant()
              : OffsetDateTime.parse(occurred).toInstant();
      return at.plusSeconds(60L * random.nextInt(240) + (random.nextInt(4) == 0 ? day() : 0));
    }

    /** Up to 45 days, in seconds. */
    private long day() {
      return random.nextInt(45 * 86_400);
    }

    private static Instant loggedAt(ObjectNode event) {
      return Instant.parse(event.get("loggedAt").textValue());
    }

    private static ObjectNode logged(ObjectNode event, Instant at) {
      return event.put("loggedAt", at.toString());
    }
  }
}
