package se.garantivakt.accessibility.population;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Events of one episode, as archives hold them, without the time of the log. But for what is meant
 * to fall on one day, each has a day of its own: what comes first within a day is another matter.
 */
final class MadeEvents {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  static final List<String> CLINICS = List.of("SE-A", "SE-B", "SE-C");

  final Random random;
  final List<ObjectNode> events = new ArrayList<>();
  private final String episode;
  private final String area;
  private final Set<LocalDate> used = new HashSet<>();

  MadeEvents(String episode, Random random) {
    this.episode = episode;
    this.random = random;
    this.area = any("511", "931", "");
  }

  /** That day, or the first after it on which nothing else happens. */
  LocalDate free(LocalDate day) {
    LocalDate free = day;
    while (!used.add(free)) {
      free = free.plusDays(1);
    }
    return free;
  }

  /** On a day: as a plain date, or at some time of it. */
  ObjectNode on(LocalDate day, String what, String subject) {
    used.add(day);
    ObjectNode event =
        at(day, LocalTime.of(8 + random.nextInt(9), random.nextInt(60)), what, subject);
    return random.nextInt(3) == 0 ? event.put("occurredAt", day.toString()) : event;
  }

  /** At a time of a day. */
  ObjectNode at(LocalDate day, LocalTime time, String what, String subject) {
    String[] parts = what.split("\\.");
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventId", "e" + events.size()).put("type", parts[0]).put("action", parts[1]);
    event.put("episodeId", episode).put("patientId", "P-" + episode).put("subjectId", subject);
    event.put("occurredAt", day.atTime(time).atZone(ZONE).toOffsetDateTime().toString());
    event.put("clinicId", any(CLINICS));
    if (!area.isEmpty() && (!events.isEmpty() || chance(70))) {
      event.put("careArea", area);
    }
    events.add(event);
    return event;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T any(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** So many different ones of several. */
  <T> List<T> some(int count, List<T> of) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
