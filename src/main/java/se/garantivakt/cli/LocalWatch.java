package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Model.CommandSpec;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.Results;
import se.garantivakt.local.RunningJob;

/** Shows what a running job says, and how far it has come, until it ends or is asked to. */
final class LocalWatch {
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final long EVERY_NANOS = 2_000_000_000L;
  private static final long CLINICS_EVERY_NANOS = 10_000_000_000L;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final JobSettings settings;
  private final AlertLine line;
  private final long fed;
  private final Results results;
  private long said;
  private long shown;
  private long known;

  /**
   * Of one job.
   *
   * @param quiet alerts are not shown: the answer is for programs
   * @param fed how many events there are at least
   */
  LocalWatch(CommandSpec command, boolean quiet, JobSettings settings, ZoneId zone, long fed) {
    this.out = command.commandLine().getOut();
    this.err = command.commandLine().getErr();
    this.quiet = quiet;
    this.settings = settings;
    this.line = new AlertLine(zone);
    this.fed = fed;
    this.results = new Results(settings.output());
  }

  Results results() {
    return results;
  }

  void follow(RunningJob job, boolean once, Stop stop) {
    try (OutputReader reader = reader()) {
      said = System.nanoTime();
      shown = said;
      while (!stop.isAsked() && !job.hasEnded()) {
        reader.poll(LOOK).forEach(this::take);
        progress();
        clinics();
      }
      if (job.failure().isPresent()) {
        throw new IllegalStateException("the job failed: " + job.failure().get());
      }
      if (once) {
        reader.rest().forEach(this::take);
      }
    }
  }

  private OutputReader reader() {
    Properties client = settings.kafka().consumer().properties();
    List<String> topics =
        Stream.of(
                OutputTopic.ALERT,
                OutputTopic.STATUS,
                OutputTopic.AUDIT,
                OutputTopic.REJECTED,
                OutputTopic.ACCESSIBILITY)
            .map(settings.output()::topic)
            .toList();
    return new OutputReader(client, topics);
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    results.take(record).filter(alert -> !quiet).ifPresent(this::show);
  }

  private void show(JsonNode alert) {
    out.println(line.of(alert));
    out.flush();
  }

  /** The figures of clinics, now and then, where they have changed. */
  private void clinics() {
    long now = System.nanoTime();
    long rows = results.rows();
    if (quiet || now - shown < CLINICS_EVERY_NANOS || rows == known) {
      return;
    }
    shown = now;
    known = rows;
    ClinicTable.print(results.figures(), out);
  }

  private void progress() {
    long now = System.nanoTime();
    if (now - said < EVERY_NANOS || fed == 0 || results.workedOff() >= fed) {
      return;
    }
    said = now;
    long alerts = results.alerts().values().stream().mapToLong(Long::longValue).sum();
    err.printf(
        Locale.ROOT,
        "worked off %,d of %,d (%.0f %%), alerts %,d%n",
        results.workedOff(),
        fed,
        100.0 * results.workedOff() / fed,
        alerts);
    err.flush();
  }
}
