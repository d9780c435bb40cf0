package se.garantivakt.replay.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;
import se.garantivakt.rules.Guarantee;

/** One clock for people: drawn on a line, and told. */
final class ClockText {
  private static final int INDENT = 2;
  private static final int COLUMN = 14;

  private final Chronicle chronicle;
  private final Times times;
  private final Page page;
  private final boolean alerts;

  /**
   * Tells clocks of a chronicle on a page.
   *
   * @param alerts whether their alerts are told too, or why there are none
   */
  ClockText(Chronicle chronicle, Page page, boolean alerts) {
    this.alerts = alerts;
    this.chronicle = chronicle;
    this.times = new Times(chronicle.rules().switches().zone());
    this.page = page;
  }

  void write(Status clock) {
    String called = chronicle.rules().guarantee(clock.guarantee()).map(Guarantee::name).orElse("");
    page.words("", 0, ClockNames.brief(clock.clockId()) + ": " + called).gap();
    draw(clock);
    page.gap();
    say("State", Words.of(clock.state()));
    say("Started", times.of(clock.startedOn()) + ", limit " + Words.ofTime(clock.limit()));
    deadline(clock);
    clock.breachedAt().ifPresent(i -> say("Breached", times.of(i)));
    clock.stoppedOn().ifPresent(m -> say("Stopped", times.of(m)));
    say("Time", counted(clock));
    pauses(clock);
    clock.bookedFor().ifPresent(m -> say("Booked", times.of(m)));
    String area = clock.careArea().map(a -> ", care area " + a).orElse("");
    say("Held by", clock.clinicId() + area);
    if (alerts) {
      alerts(clock);
    }
    String label = "Findings";
    for (Flag flag : clock.flags()) {
      say(label, Words.of(flag) + " [" + flag + "]");
      label = "";
    }
    say("Why", Sources.of(chronicle.rules(), clock.rule()));
    Sources.ofPauses(clock).forEach(rule -> say("", Sources.of(chronicle.rules(), rule)));
    page.gap();
  }

  /** Those that were raised, or why none was. */
  private void alerts(Status clock) {
    String label = "Alerts";
    Optional<Silence> silence = chronicle.silence(clock.clockId());
    List<String> lines =
        silence.isPresent()
            ? new SilenceText(chronicle.rules()).of(silence.get())
            : List.of(AlertWords.brief(chronicle.raised(clock.clockId())));
    for (String line : lines) {
      say(label, line);
      label = "";
    }
  }

  private void draw(Status clock) {
    List<Stretch> stretches = chronicle.stretches().get(clock.clockId());
    Map<Chart.Mark, String> marks = new ClockMarks(chronicle, times).of(clock, stretches);
    List<Instant> shown = new ArrayList<>();
    marks.keySet().forEach(m -> shown.add(m.at()));
    stretches.forEach(s -> shown.addAll(List.of(s.from(), s.until())));
    Instant from = Collections.min(shown);
    Chart chart = new Chart(from, Collections.max(shown), page.width() - 2 * INDENT);
    page.line(" ".repeat(INDENT) + chart.line(stretches));
    page.line(" ".repeat(INDENT) + chart.marks(List.copyOf(marks.keySet())));
    List<String> legend = new ArrayList<>();
    marks.forEach((mark, label) -> legend.add(mark.letter() + " " + label));
    page.items(INDENT, legend);
  }

  private void deadline(Status clock) {
    String none = clock.state() == State.PAUSED ? "none while paused without end" : "none";
    String without =
        clock.originalDeadline().equals(clock.deadline())
            ? ""
            : ", without pauses " + times.of(clock.originalDeadline(), "none");
    say("Deadline", times.of(clock.deadline(), none) + without);
  }

  private void pauses(Status clock) {
    String label = "Pauses";
    for (Status.Pause pause : clock.pauses()) {
      String until = times.of(pause.until(), "no end yet");
      say(label, Words.ofPause(pause.code()) + ", " + times.of(pause.from()) + " to " + until);
      label = "";
    }
  }

  private static String counted(Status clock) {
    if (Stretches.isOver(clock.state())) {
      return clock.grossDays().isPresent()
          ? Words.days(clock.grossDays().getAsLong()) + ", not counted towards the limit"
          : "not counted towards the limit";
    }
    if (clock.elapsed().isPresent()) {
      Duration counted = clock.elapsed().get();
      Duration left = Duration.parse(clock.limit()).minus(counted);
      Duration paused = clock.paused().orElse(Duration.ZERO);
      String deducted =
          paused.isZero()
              ? ""
              : "; waited "
                  + Words.of(counted.plus(paused))
                  + ", "
                  + Words.of(paused)
                  + " of it paused";
      return Words.of(counted) + " counted, " + rest(clock, left) + deducted;
    }
    long left = clock.daysLeft().orElse(0);
    String rest = left < 0 ? Words.days(-left) + " over" : Words.days(left) + " left";
    long paused = clock.pausedDays().orElse(0);
    String deducted =
        paused == 0
            ? ""
            : "; waited "
                + Words.days(clock.grossDays().orElse(0))
                + ", "
                + paused
                + " of them paused";
    return Words.days(clock.elapsedDays().orElse(0)) + " counted, " + rest + deducted;
  }

  private static String rest(Status clock, Duration left) {
    return left.isNegative() ? Words.of(left.negated()) + " over" : Words.of(left) + " left";
  }

  private void say(String label, String words) {
    page.words(" ".repeat(INDENT) + label, COLUMN, words);
  }
}
