package se.garantivakt.accessibility.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import se.garantivakt.accessibility.population.FinalFacts.Row;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;

/**
 * A clock as its last status has it, and where that does not say it the facts: rules.md sections 3,
 * 4 and 6 read plainly, a day at a time.
 *
 * @param restartedOn the day on which another clock took its place
 * @param facts about its subject, those that stand in the end
 */
record FinalClock(Status status, Optional<LocalDate> restartedOn, List<Row> facts, MadeLaw law) {
  private static final String[] STARTS = {
    "contact.sought", "referral.decided", "decision.treatment"
  };
  private static final String[] CLOSINGS = {
    "decision.closed", "decision.noTreatment", "referral.rejected"
  };
  private static final String[] AGAIN = {"decision.reclaimed", "decision.returned"};
  private static final String[] CARE = {"visit.started", "visit.completed"};

  LocalDate start() {
    return status.startedOn().date(MadeEvents.ZONE);
  }

  int limit() {
    return Period.parse(status.limit()).getDays();
  }

  /** Of a start that was voided, and of what was never accepted, nothing is counted. */
  boolean counts() {
    boolean accepted = has(until(), "referral.accepted") || care().isPresent();
    boolean asked = begun().text("origin").equals("self") && !accepted;
    return switch (status.state()) {
      case PROVISIONAL -> false;
      case CANCELLED -> isStartKnown() && !asked && !until().equals(LocalDate.MAX);
      case NOT_COVERED -> !asked;
      default -> true;
    };
  }

  /** Whether what started it stands: what has another start is of facts that were voided. */
  private boolean isStartKnown() {
    return start().equals(begun().day())
        || facts.stream().anyMatch(row -> row.is(AGAIN) && row.day().equals(start()));
  }

  /** What it began with. */
  private Row begun() {
    return facts.stream().filter(row -> row.is(STARTS)).findFirst().orElseThrow();
  }

  /** The first day on which it no longer waits. */
  LocalDate until() {
    if (status.stoppedOn().isPresent()) {
      return status.stoppedOn().get().date(MadeEvents.ZONE);
    }
    Optional<LocalDate> closed =
        facts.stream()
            .filter(row -> row.is(CLOSINGS) && !row.day().isBefore(start()))
            .map(Row::day)
            .findFirst();
    return restartedOn.or(() -> closed).orElse(LocalDate.MAX);
  }

  boolean waits(LocalDate day) {
    return !day.isBefore(start()) && day.isBefore(until());
  }

  /** The care that it got. */
  private Optional<Row> care() {
    boolean contact = status.guarantee().equals("contact");
    return facts.stream()
        .filter(row -> row.is(CARE) || contact && row.is("contact.answered"))
        .filter(row -> status.stoppedOn().isPresent() && row.day().equals(until()))
        .findFirst();
  }

  /** The day on which it got care, where it did. */
  Optional<LocalDate> completed() {
    return care().map(Row::day);
  }

  /** Whether it ended, without care, before it was late. */
  boolean cancelled() {
    return status.state() == State.CANCELLED;
  }

  /** The unit that held it when a day ended. */
  String holder(LocalDate day) {
    String holder = begun().text("clinicId");
    for (Row row : facts) {
      boolean moves = byReferral() ? row.is("referral.") : row.is("referral.transferred");
      if (moves && row.fields().has("toClinicId") && !row.day().isAfter(day) && !afterEnd(row)) {
        boolean early = !byReferral() && row.day().isBefore(begun().day());
        holder = early ? holder : row.text("toClinicId");
      }
    }
    return holder;
  }

  private boolean byReferral() {
    return begun().is("referral.decided");
  }

  private boolean afterEnd(Row row) {
    Optional<Row> end =
        facts.stream()
            .filter(each -> each.day().equals(until()))
            .filter(each -> each.is(CARE) || each.is(CLOSINGS) || each.is("contact.answered"))
            .findFirst();
    boolean restarted = restartedOn.isPresent() && row.day().isAfter(until());
    return restarted || end.filter(each -> each.at().isBefore(row.at())).isPresent();
  }

  private boolean has(LocalDate until, String what) {
    return facts.stream().anyMatch(row -> row.is(what) && !row.day().isAfter(until));
  }

  /** As what it counts on a day on which it waits. */
  Standing waiting(LocalDate day) {
    return isUncovered(day)
        ? Standing.NOT_COVERED
        : codes().stream()
            .filter(code -> code.covers(day))
            .findFirst()
            .map(FinalCode::standing)
            .orElse(Standing.PLAIN);
  }

  /** As what it counts that got care. */
  Standing completedAs() {
    return isUncovered(until())
        ? Standing.NOT_COVERED
        : codes().stream().findFirst().map(FinalCode::standing).orElse(Standing.PLAIN);
  }

  /** As what it counts among those that began. */
  boolean isCoveredAtStart() {
    return !isUncovered(start());
  }

  private List<FinalCode> codes() {
    return FinalCode.of(status, facts, begun(), start(), until(), law);
  }

  private boolean isUncovered(LocalDate day) {
    Row begun = begun();
    String flag = begun.text("careGuarantee");
    if (flag.equals("no")) {
      return true;
    }
    String home = begun.text("residence");
    boolean primary = begun.is("contact.sought");
    boolean byTerms =
        !begun.text("reason").equals("secondOpinion")
            && !begun.text("kind").equals("assistiveDevice")
            && begun.text("problem").equals("new")
            && (home.isEmpty()
                || law.home().isEmpty()
                || law.home().contains(home.substring(0, 2)));
    if (flag.isEmpty() && !byTerms) {
      return true;
    }
    // a breach before the patient's own change of clinic stays, and the guarantee with it
    boolean stays = status.state() != State.NOT_COVERED && status.state() != State.CANCELLED;
    return !stays
        && !primary
        && facts.stream()
            .filter(row -> row.is("referral.transferred") && !afterEnd(row))
            .filter(row -> row.text("arrangedBy").equals("patient"))
            .anyMatch(row -> !row.day().isBefore(begun.day()) && !row.day().isAfter(day));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(status.clockId() + " " + status.state());
    text.append(" by ").append(status.rule());
    text.append(" from ").append(start()).append(" until ").append(until());
    text.append(" stopped ").append(status.stoppedOn()).append(" at ").append(status.clinicId());
    text.append(" ").append(status.careArea()).append(status.flags()).append(status.pauses());
    facts.forEach(row -> text.append("\n  ").append(row.fields()));
    return text.toString();
  }
}
