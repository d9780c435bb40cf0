package se.garantivakt.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Period;
import se.garantivakt.engine.Presence;
import se.garantivakt.rules.Limit;

/**
 * What is kept of a clock, field by field, named as {@code guarantee.status} names it. Besides
 * {@code countedFrom}, {@code vanished} (its start is known no longer), the {@code alerts} that
 * stand, and {@code figures}: where it counts, null where the other fields tell.
 */
final class ClockJson {
  private final TimeWords times;
  private final ClockMemory clock;
  private final boolean exact;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private ClockJson(ClockMemory clock, TimeWords times) {
    this.clock = clock;
    this.times = times;
    this.exact = clock.limit() instanceof Limit.Exact;
  }

  static ObjectNode of(ClockMemory clock, String episodeId, TimeWords times) {
    return new ClockJson(clock, times).write(episodeId);
  }

  private ObjectNode write(String episodeId) {
    json.put("clockId", clock.key().clockId(episodeId));
    json.put("guarantee", clock.key().guarantee());
    json.put("state", clock.state().wire());
    json.put("vanished", clock.vanished());
    json.put("patientId", clock.patientId());
    json.put("clinicId", clock.clinicId());
    json.put("careArea", clock.careArea().orElse(null));
    json.put("limit", clock.limit().text());
    time("startedOn", clock.startUnit());
    json.put("startDay", times.day(clock.startDay()));
    time("deadline", clock.deadline());
    time("originalDeadline", clock.originalDeadline());
    time("stoppedOn", clock.stopped());
    time("countedFrom", clock.countedFrom());
    amount("elapsed", clock.elapsed());
    amount("gross", clock.gross());
    json.put("bookedFor", clock.bookedFor().map(at -> at.text(times.zone())).orElse(null));
    ArrayNode pauses = json.putArray("pauses");
    clock.pauses().forEach(pause -> pause(pauses, pause));
    ArrayNode flags = json.putArray("flags");
    Flag.of(clock.flags()).forEach(flag -> flags.add(flag.name()));
    ArrayNode alerts = json.putArray("alerts");
    clock.claims().forEach(claim -> claim(alerts, claim));
    clock.presence().ifPresentOrElse(this::figures, () -> json.putNull("figures"));
    return json;
  }

  private void time(String field, long unit) {
    json.put(field, unit == Long.MAX_VALUE ? null : times.unit(unit, exact));
  }

  private void amount(String field, long amount) {
    if (exact) {
      json.put(field, Duration.ofMillis(amount).toString());
    } else {
      json.put(field + "Days", amount);
    }
  }

  private void pause(ArrayNode into, Period pause) {
    into.addObject()
        .put("code", pause.code().wire())
        .put("from", times.unit(pause.from(), exact))
        .put("until", pause.isOpen() ? null : times.unit(pause.until(), exact));
  }

  private void claim(ArrayNode into, ClockMemory.ClaimMemory claim) {
    into.addObject()
        .put("kind", claim.kind().wire())
        .put("level", claim.level().isEmpty() ? null : claim.level())
        .put("deadline", times.unit(claim.deadline(), exact))
        .put("clinicId", claim.clinicId())
        .put("at", times.instant(claim.at()))
        .put("resolved", claim.resolved());
  }

  private void figures(Presence presence) {
    ArrayNode figures = json.putArray("figures");
    presence.begun().ifPresent(at -> figures.add("begun " + point(at)));
    for (Presence.Stretch one : presence.stretches()) {
      String until = one.until() == Presence.OPEN ? "…" : times.instant(one.until());
      String from = times.instant(one.from());
      figures.add(
          words("waits " + from + " to " + until, one.clinicId(), one.standing(), one.limitDays()));
    }
    presence.completed().ifPresent(at -> figures.add("completed " + point(at)));
  }

  private String point(Presence.Point at) {
    return words(times.instant(at.instant()), at.clinicId(), at.standing(), at.limitDays());
  }

  private static String words(String when, String clinicId, Enum<?> standing, int limitDays) {
    return String.join(
        " ", when, clinicId, standing.name().toLowerCase(Locale.ROOT), "limit " + limitDays);
  }
}
