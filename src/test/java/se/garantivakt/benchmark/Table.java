package se.garantivakt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured, as a table of Markdown.
 *
 * @param warmedBy what was worked off before
 * @param days of the log
 * @param told what else was measured of this job, each a paragraph or a table
 */
record Table(
    LoadedLog log,
    LoadedLog warmedBy,
    Written written,
    int days,
    Map<Contender, Measured> results,
    List<String> told) {
  private static final String BEGIN = "<!-- written by jobs/garantivakt benchmark -->";
  private static final String END = "<!-- to here -->";

  /** What was measured of one, in a line. */
  static String line(Contender contender, Measured measured, LoadedLog log) {
    return String.format(Locale.ROOT, "%s: %,.0f records a second", contender, rate(measured, log));
  }

  private static double rate(Measured measured, LoadedLog log) {
    return log.records() / measured.seconds();
  }

  /** All of it. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d records of %,d episodes in %d days, %,d MB of JSON; %s. Streams have worked off %,d"
                + " others before.%n%n",
            log.records(),
            log.episodes(),
            days,
            log.bytes() >> 20,
            written,
            warmedBy.records()));
    text.append(
        "| | state | parallelism | records a second | of this job | processor time a million");
    text.append(" | memory at most | disk at most |\n");
    text.append("| --- | --- | --: | --: | --: | --: | --: | --: |\n");
    results.forEach((contender, measured) -> text.append(row(contender, measured)));
    told.forEach(one -> text.append('\n').append(one).append('\n'));
    return text.toString();
  }

  private String row(Contender contender, Measured measured) {
    Optional<Measured> peer = Optional.ofNullable(results.get(contender.peer()));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %,.0f | %s | %,.0f s | %,d MB | %,d MB |%n",
        Cases.told(contender.name()),
        contender.state(),
        contender.parallelism(),
        rate(measured, log),
        peer.map(p -> String.format(Locale.ROOT, "%.2f", p.seconds() / measured.seconds()))
            .orElse(""),
        measured.cpuSeconds() / log.records() * 1e6,
        measured.memory() >> 20,
        measured.disk() >> 20);
  }

  /**
   * Why the job is too slow; empty if it reaches that share of the minimal job's rate.
   *
   * @throws IllegalStateException if one of the two was not measured
   */
  Optional<String> tooSlow(double share) {
    Measured job = results.get(new Contender(Cases.JOB, "rocksdb", 1));
    Measured minimal = results.get(new Contender("minimal", "rocksdb", 1));
    if (job == null || minimal == null) {
      throw new IllegalStateException("--at-least needs this job and the minimal one");
    }
    double reached = minimal.seconds() / job.seconds();
    return reached >= share
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "this job reached %.2f of the minimal job's rate; at least %.2f was asked for",
                reached,
                share));
  }

  /**
   * Writes it where a file has its place.
   *
   * @throws IOException if it has none, or cannot be written
   */
  void into(Path file) throws IOException {
    String all = Files.readString(file);
    int begin = all.indexOf(BEGIN);
    int end = all.indexOf(END, Math.max(0, begin));
    if (begin < 0 || end < 0) {
      throw new IOException(file + " has no lines «" + BEGIN + "» and «" + END + "»");
    }
    String before = all.substring(0, begin + BEGIN.length());
    Files.writeString(file, before + "\n\n" + text() + "\n" + all.substring(end));
  }
}
