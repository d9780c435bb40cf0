package se.garantivakt.audit.page.figures;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.garantivakt.event.archive.ArchivedRecord;

/** What the files of a replay hold, counted: each is read once, from its beginning to its end. */
public final class Replay {
  /** More remarks than these are counted and not kept. */
  private static final int MOST_KEPT = 100;

  private final Alerts alerts = new Alerts();
  private final Clocks clocks = new Clocks();
  private final Months months = new Months();
  private final Inputs inputs = new Inputs();
  private final List<Finding> findings = new ArrayList<>();
  private final Episodes episodes;
  private final Map<Topic, Long> records = new EnumMap<>(Topic.class);
  private final List<Remark> remarks = new ArrayList<>();
  private Optional<OffsetDateTime> from = Optional.empty();
  private Optional<OffsetDateTime> until = Optional.empty();
  private long unread;

  private Replay(Episodes episodes) {
    this.episodes = episodes;
  }

  /** Hears how far the reading has come. */
  public interface Progress {
    /** A number of lines of a file has been read. */
    void read(Path file, long lines);
  }

  /**
   * Reads a folder.
   *
   * @throws se.garantivakt.event.archive.ArchiveException where a file is damaged
   */
  public static Replay read(ReplayFolder folder, Episodes episodes, Progress progress) {
    Replay replay = new Replay(episodes);
    for (Topic topic : Topic.values()) {
      folder.file(topic).ifPresent(file -> replay.read(folder, topic, file, progress));
    }
    return replay;
  }

  private void read(ReplayFolder folder, Topic topic, Path file, Progress progress) {
    try (Stream<ArchivedRecord> lines = folder.lines(file)) {
      long[] count = new long[1];
      lines.forEach(
          line -> {
            take(topic, line);
            progress.read(file, ++count[0]);
          });
      records.put(topic, count[0]);
    }
  }

  private void take(Topic topic, ArchivedRecord line) {
    try {
      OutputLine.of(line.value()).ifPresent(record -> take(topic, record));
    } catch (LineException wrong) {
      unread++;
      if (remarks.size() < MOST_KEPT) {
        remarks.add(new Remark(line.file() + ":" + line.line(), wrong.getMessage()));
      }
    }
  }

  private void take(Topic topic, OutputLine line) {
    switch (topic) {
      case ALERT -> {
        alerts.take(line);
        episodes.of(line).ifPresent(tale -> tale.takeAlert(line));
      }
      case STATUS -> {
        clocks.take(line);
        heard(line.instant("knownAt"));
        episodes.of(line).ifPresent(tale -> tale.takeStatus(line));
      }
      case AUDIT -> {
        inputs.takeAudit(line);
        heard(line.instant("at"));
        episodes.of(line).ifPresent(tale -> tale.takeAudit(line));
      }
      case ACCESSIBILITY -> {
        months.take(line);
        heard(line.instant("asOf"));
      }
      case REJECTED -> inputs.takeRejected(line);
      case FINDING -> findings.add(Finding.of(line));
    }
  }

  private void heard(OffsetDateTime instant) {
    if (from.isEmpty() || instant.isBefore(from.get())) {
      from = Optional.of(instant);
    }
    if (until.isEmpty() || instant.isAfter(until.get())) {
      until = Optional.of(instant);
    }
  }

  /** Breaches and warnings. */
  public Alerts alerts() {
    return alerts;
  }

  /** The clocks by their latest state. */
  public Clocks clocks() {
    return clocks;
  }

  /** Accessibility by clinic and month. */
  public Months months() {
    return months;
  }

  /** What became of the input. */
  public Inputs inputs() {
    return inputs;
  }

  /** Breaches at clinics that recur or are extensive, the latest first. */
  public List<Finding> findings() {
    return findings.stream().sorted(Finding.ORDER).toList();
  }

  /** Those that were asked for. */
  public Episodes episodes() {
    return episodes;
  }

  /** How many lines the file of each topic had; a topic without a file is absent. */
  public Map<Topic, Long> records() {
    return records;
  }

  /** The first instant of which something is told. */
  public Optional<OffsetDateTime> from() {
    return from;
  }

  /** The last. */
  public Optional<OffsetDateTime> until() {
    return until;
  }

  /** Lines that could not be read, the first of them. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** How many lines could not be read. */
  public long unread() {
    return unread;
  }
}
