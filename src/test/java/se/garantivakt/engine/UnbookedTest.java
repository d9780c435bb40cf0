package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.LoggedEvent;

/** Which clocks wait without a booking, as the clinics that hold them are told. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class UnbookedTest {
  private static final Engine NATIONAL = Story.engine("national");
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";

  @Example
  void a_clock_without_a_booking_is_told_with_its_deadline() {
    assertThat(told(Story.by(NATIONAL).tell(DECIDED)))
        .containsExactly("WAITING to 2024-05-01, nothing left 2024-05-01 by e1");
  }

  @Example
  void a_booking_ends_it_and_a_cancelled_one_begins_it_again() {
    Story story =
        Story.by(NATIONAL)
            .tell(
                DECIDED,
                "2024-02-10 visit.booked purpose=treatment appointmentAt=2024-04-20",
                "2024-02-20 visit.cancelled purpose=treatment by=clinic");
    assertThat(told(story))
        .containsExactly(
            "WAITING to 2024-05-01, nothing left 2024-05-01 by e1",
            "OTHERWISE to 2024-05-01, nothing left 2024-05-01 by e2",
            "WAITING to 2024-05-01, nothing left 2024-05-01 by e3");
  }

  @Example
  void care_and_breach_are_told_apart_from_what_only_ends_the_waiting() {
    assertThat(told(Story.by(NATIONAL).tell(DECIDED, "2024-04-25 visit.started purpose=treatment")))
        .endsWith("OVER to 2024-05-01, nothing left 2024-05-01 by e2");
    assertThat(told(Story.by(NATIONAL).tell(DECIDED).until("2024-05-02")))
        .endsWith("OVER to 2024-05-01, nothing left 2024-05-01 by time");
    assertThat(told(Story.by(NATIONAL).tell(DECIDED, "2024-02-09 decision.voided voids=e1")))
        .endsWith("OTHERWISE to 2024-05-01, nothing left 2024-05-01 by e2");
  }

  @Example
  void a_pause_that_is_planned_takes_nothing_off_what_is_left_before_it_begins() {
    Story story =
        Story.by(NATIONAL)
            .tell(
                DECIDED, "2024-02-05 decision.exemption code=MoV from=2024-03-01 until=2024-03-11")
            .until("2024-03-20");
    assertThat(told(story))
        .containsExactly(
            "WAITING to 2024-05-01, nothing left 2024-05-01 by e1",
            "WAITING to 2024-05-11, nothing left 2024-05-01 by e2",
            "OTHERWISE to 2024-05-11, nothing left 2024-05-01 by time",
            "WAITING to 2024-05-11, nothing left 2024-05-11 by time");
  }

  @Example
  void an_erasure_takes_it_from_the_clinic() {
    assertThat(told(Story.by(NATIONAL).tell(DECIDED, "2024-02-09 decision.erased")))
        .endsWith("OTHERWISE to 2024-05-01, nothing left 2024-05-01 by e2");
  }

  @Example
  void guarantees_without_the_duty_are_not_told() {
    Story story =
        Story.by(NATIONAL).tell("2024-02-01 contact.sought", "2024-02-01 decision.erased");
    assertThat(told(story)).isEmpty();
  }

  @Example
  void what_another_law_had_told_is_told_again() {
    Story story = Story.by(NATIONAL).tell(DECIDED);
    Memory.Watched kept = story.episode().memory();
    Memory.Watched old =
        new Memory.Watched(
            kept.mark() + 1, kept.done(), kept.next(), kept.facts(), kept.waiting(), kept.clocks());
    List<Publication> said = new ArrayList<>();
    new Episode(NATIONAL, "E", old).advanceTo(Story.at("2024-02-02").toEpochMilli(), said::add);
    assertThat(told(said))
        .containsExactly("WAITING to 2024-05-01, nothing left 2024-05-01 by time");
  }

  @Property(tries = 1000)
  void the_last_that_was_said_of_each_is_what_is_so_in_any_order(
      @ForAll History history, @ForAll long seed) {
    List<LoggedEvent> order = new ArrayList<>(history.log());
    Collections.shuffle(order, new Random(seed));
    Hearing shuffled = new Hearing(history.engine());
    order.forEach(shuffled::hear);
    shuffled.advanceTo(history.end());
    for (Hearing hearing : List.of(Hearing.inLogOrder(history), shuffled)) {
      Map<String, String> expected = new TreeMap<>();
      for (Status status : hearing.latest.values()) {
        boolean duty = history.engine().rules().guarantee(status.guarantee()).orElseThrow().duty();
        // running towards a pause without end it has no deadline, and nothing to foresee
        boolean waits = status.bookedFor().isEmpty() && status.deadline().isPresent();
        if (duty && status.state() == State.RUNNING && waits) {
          expected.put(status.clockId(), place(status.clinicId(), status.careArea()));
        }
      }
      assertThat(held(hearing.published)).as(history.text()).isEqualTo(expected);
    }
  }

  /** As clinics hold them: by the last that was said to each. */
  private static Map<String, String> held(Collection<Publication> said) {
    Map<String, String> held = new TreeMap<>();
    for (Publication publication : said) {
      if (publication instanceof Unbooked unbooked) {
        String place = place(unbooked.clinicId(), unbooked.careArea());
        if (unbooked.is() == Unbooked.Is.WAITING) {
          String before = held.put(unbooked.clockId(), place);
          assertThat(before == null || before.equals(place)).isTrue();
        } else {
          assertThat(held.remove(unbooked.clockId())).isEqualTo(place);
        }
      }
    }
    return held;
  }

  private static String place(String clinicId, Optional<String> careArea) {
    return clinicId + " " + careArea.orElse("-");
  }

  private static List<String> told(Story story) {
    return told(story.published());
  }

  private static List<String> told(Collection<Publication> published) {
    return published.stream()
        .filter(Unbooked.class::isInstance)
        .map(Unbooked.class::cast)
        .map(
            u ->
                u.is()
                    + " to "
                    + LocalDate.ofEpochDay(u.deadline())
                    + ", nothing left "
                    + LocalDate.ofEpochDay(u.countedTo())
                    + " by "
                    + u.cause())
        .toList();
  }
}
