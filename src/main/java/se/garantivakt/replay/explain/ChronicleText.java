package se.garantivakt.replay.explain;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.garantivakt.engine.Outcome;
import se.garantivakt.event.archive.ArchiveEntry;

/** A chronicle for people, in lines no longer than a width. */
public final class ChronicleText {
  /** Narrower than this nothing can be read. */
  public static final int NARROWEST = 40;

  private static final int COLUMN = 10;

  private final Chronicle chronicle;
  private final Times times;
  private final Page page;

  private ChronicleText(Chronicle chronicle, int width) {
    this.chronicle = chronicle;
    this.times = new Times(chronicle.rules().switches().zone());
    this.page = new Page(width);
  }

  /**
   * The whole of it, with the lines of the archive that hold no event.
   *
   * @param width in characters, at least {@link #NARROWEST}; only a longer word goes beyond
   */
  public static String of(Chronicle chronicle, Rejected rejected, int width) {
    return new ChronicleText(chronicle, width).whole(rejected);
  }

  private String whole(Rejected rejected) {
    head(rejected);
    if (chronicle.erased()) {
      page.words(0, "This episode was erased; nothing that was known before is told.").gap();
    } else {
      clocks();
    }
    page.words(0, "WHAT HAPPENED, in the order in which it became known");
    StepText steps = new StepText(chronicle.rules(), page);
    chronicle.steps().forEach(steps::write);
    if (chronicle.steps().isEmpty()) {
      page.gap().words(0, "Nothing was known yet.");
    }
    rejected(rejected);
    return page.text();
  }

  private void head(Rejected rejected) {
    var rules = chronicle.rules();
    say("Episode", chronicle.episodeId());
    say("Rules", rules.id() + ", version " + rules.version() + ": " + rules.title());
    boolean same = chronicle.at().equals(chronicle.knownAt());
    say(
        "As of",
        times.of(chronicle.at())
            + (same ? "" : ", as known " + times.of(chronicle.knownAt()))
            + " ("
            + times.zone()
            + ")");
    String counts =
        Arrays.stream(Outcome.Kind.values())
            .map(kind -> chronicle.count(kind) + " " + kind.wire())
            .collect(Collectors.joining(", "));
    String later = chronicle.later() == 0 ? "" : "; " + chronicle.later() + " logged later";
    say("Events", counts + ", " + rejected.count() + " rejected" + later);
    if (rejected.count() > 0) {
      say("Rejected", "lines that may have been about this episode: see the end");
    }
    page.gap();
  }

  private void clocks() {
    String none = chronicle.clocks().isEmpty() ? ": none" : "";
    page.line("CLOCKS" + none);
    if (none.isEmpty()) {
      Stream<Stretch.Kind> kinds = Arrays.stream(Stretch.Kind.values());
      page.items(0, kinds.map(kind -> kind.mark() + " " + kind.words()).toList());
    } else if (!chronicle.steps().isEmpty()) {
      page.words(0, "No clock began, so no alert can be: see below what became of each event.");
    }
    page.gap();
    ClockText text = new ClockText(chronicle, page, true);
    chronicle.clocks().forEach(text::write);
  }

  private void rejected(Rejected rejected) {
    if (rejected.count() == 0) {
      return;
    }
    page.gap()
        .words(
            0, "REJECTED LINES, of this or another episode: they hold no event that can be read");
    page.gap();
    for (ArchiveEntry.Unreadable line : rejected.lines()) {
      String field = line.rejection().field().map(f -> ", field " + f).orElse("");
      String place = line.file() + ", line " + line.line();
      page.words(2, place + ": " + line.rejection().reason() + field);
    }
    long more = rejected.count() - rejected.lines().size();
    if (more > 0) {
      page.words(2, "and " + more + " more");
    }
  }

  private void say(String label, String words) {
    page.words(label, COLUMN, words);
  }
}
