package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Story;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.Tale;

/** Why nothing was said, for each reason a story and what is told of it. */
class SilenceTextTest {
  private static final String TREATMENT = "2024-02-01 decision.treatment kind=treatment";

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void a_clock_without_alerts_tells_why(
      String reason, String ruleSet, String knownAt, List<String> story, String told) {
    Chronicle chronicle = told(Tale.engine(ruleSet), knownAt, story);
    assertThat(chronicle.silences()).hasSize(1);
    Silence silence = chronicle.silences().get(0);
    assertThat(silence.why().wire()).isEqualTo(reason);
    assertThat(String.join(" ", new SilenceText(chronicle.rules()).of(silence))).isEqualTo(told);
  }

  static Stream<Arguments> stories() {
    String forecast =
        " No time is booked. Its clinic asks its forecast each midnight, which depends on other"
            + " patients: an alert by forecast is not seen from this episode.";
    return Stream.of(
        arguments(
            "notNear",
            "national",
            "2024-03-01T11:00:00Z",
            List.of(TREATMENT),
            "none: the deadline 2024-05-01 is not near. If nothing else becomes known, the first is"
                + " imminent, 30 days left, at 2024-04-01 00:00."
                + forecast),
        arguments(
            "notNear",
            "national",
            "2024-03-01T11:00:00Z",
            List.of(
                TREATMENT, "2024-02-02 visit.booked purpose=treatment appointmentAt=2024-04-20"),
            "none: the deadline 2024-05-01 is not near. If nothing else becomes known, the first is"
                + " imminent, 30 days left, at 2024-04-01 00:00. Booked for 2024-04-20 [e2], not"
                + " after the deadline: no breach is foreseen by it."),
        arguments(
            "notNear",
            "scotland-ttg",
            "2024-03-01T11:00:00Z",
            List.of(TREATMENT),
            "none: the deadline 2024-04-25 is not near. If nothing else becomes known, the first is"
                + " breached, at 2024-04-26 00:00. The rules name no time left at which it is"
                + " said."),
        arguments(
            "noneAhead",
            "national",
            "2024-02-21T11:00:00Z",
            List.of(TREATMENT, "2024-02-20 decision.exemption code=MoV from=2024-03-01"),
            "none: it runs, and time alone will bring none: a pause or waiver is ahead."),
        arguments(
            "paused",
            "national",
            "2024-03-01T11:00:00Z",
            List.of(TREATMENT, "2024-02-20 decision.exemption code=MoV until=2024-03-20"),
            "none: it is paused by MoV (medicinskt orsakad väntan) until 2024-03-20. If nothing else"
                + " becomes known, the first is imminent, 30 days left, at 2024-04-30 00:00."),
        arguments(
            "paused",
            "national",
            "2024-03-01T11:00:00Z",
            List.of(TREATMENT, "2024-02-20 decision.exemption code=MoV"),
            "none: it is paused by MoV (medicinskt orsakad väntan) until further notice."),
        arguments(
            "provisional",
            "national",
            "2024-07-01T11:00:00Z",
            List.of("2024-02-01 referral.decided origin=self"),
            "none: it is provisional until its start is certain."),
        arguments(
            "met",
            "national",
            "2024-07-01T11:00:00Z",
            List.of(
                TREATMENT,
                "2024-03-05 visit.started purpose=treatment",
                "2024-03-20 decision.exemption code=MoV from=2024-02-10 until=2024-02-20"),
            "none: care came inside the limit, known 2024-03-05 10:00 [e2]; before that it was"
                + " running (löper). The first would have been imminent, 30 days left, at 2024-04-01"
                + " 00:00."),
        arguments(
            "met",
            "national",
            "2024-07-01T11:00:00Z",
            List.of(TREATMENT, "2024-03-05 visit.started purpose=treatment"),
            "none: care came inside the limit, known 2024-03-05 10:00 [e2]; before that it was"
                + " running (löper). The first would have been imminent, 30 days left, at 2024-04-01"
                + " 00:00."),
        arguments(
            "met",
            "national",
            "2024-07-01T11:00:00Z",
            List.of(
                "2024-03-05 visit.started purpose=treatment id=v",
                TREATMENT + " logged=2024-06-10"),
            "none: care came inside the limit, so from when it became known, 2024-06-10 10:00"
                + " [e2]."),
        arguments(
            "notCovered",
            "national",
            "2024-07-01T11:00:00Z",
            List.of(TREATMENT + " careGuarantee=no"),
            "none: the guarantee does not cover it, so from when it became known, 2024-02-01 10:00"
                + " [e1]."),
        arguments(
            "cancelled",
            "national",
            "2024-07-01T11:00:00Z",
            List.of(TREATMENT, "2024-03-05 decision.noTreatment"),
            "none: it ended without care, known 2024-03-05 10:00 [e2]; before that it was running"
                + " (löper). The first would have been imminent, 30 days left, at 2024-04-01"
                + " 00:00."),
        arguments(
            "waived",
            "ostergotland",
            "2024-07-01T11:00:00Z",
            List.of(TREATMENT, "2024-03-05 decision.exemption code=MoV"),
            "none: the guarantee no longer holds by MoV, known 2024-03-05 10:00 [e2]; before that it"
                + " was running (löper). The first would have been imminent, 30 days left, at"
                + " 2024-04-01 00:00."));
  }

  @Test
  void an_alert_raised_after_what_is_known_is_told_as_such() {
    Chronicle told =
        told(
            Tale.engine("national"),
            "2024-03-01T11:00:00Z",
            List.of(TREATMENT, "2024-04-20 visit.started purpose=treatment"));
    assertThat(told.silences().get(0).later())
        .get()
        .extracting(a -> a.at().toString())
        .isEqualTo("2024-03-31T22:00:00Z");
    assertThat(new SilenceText(told.rules()).of(told.silences().get(0)))
        .contains("Raised later than known here: imminent, 30 days left, at 2024-04-01 00:00.");
  }

  private static Chronicle told(Engine engine, String knownAt, List<String> story) {
    List<LoggedEvent> events = new ArrayList<>();
    story.forEach(line -> events.add(Story.event(line, events.size() + 1)));
    Instant at = Instant.parse(knownAt);
    return Retelling.of(engine, "E", events, at, at);
  }
}
