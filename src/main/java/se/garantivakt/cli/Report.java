package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.report.MonthEnds;
import se.garantivakt.report.ReportFolder;

/** {@code report}: a month of the clinics' figures, as files for the registers. */
@Command(
    name = "report",
    description =
        "Writes the figures of a month for registers: a CSV for each clinic, and FHIR"
            + " MeasureReports for each clinic and guarantee. They hold small numbers: they are"
            + " not for publication.")
final class Report implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ReportSource source;

  @Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      description = "The month, such as 2026-03.")
  private String month;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder; in it come the folders csv and fhir.")
  private Path out;

  @Option(
      names = "--overwrite",
      description = "Replace the folders csv and fhir of DIR, and leave what else is there.")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    MonthEnds months = new MonthEnds(month());
    requireFree();
    try {
      source.readInto(months);
    } catch (BrokerException silent) {
      spec.commandLine().getErr().println(silent.getMessage());
      return ExitCode.FAILED;
    }
    if (!months.months().containsKey(months.month())) {
      throw notFound(months);
    }
    output.tell(new ReportAnswer(months, new ReportFolder(out).write(months), out));
    return months.remarks().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw wrong("--month is «" + month + "»; allowed is a month (2026-03)");
    }
  }

  private void requireFree() throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrong("--out " + out + " is a file; allowed is a new or empty folder");
    }
    if (Files.isDirectory(out) && !overwrite) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isPresent()) {
          throw wrong(
              "--out " + out + " is not empty; allowed is a new or empty folder, or --overwrite");
        }
      }
    }
  }

  private ParameterException notFound(MonthEnds months) {
    String there =
        months.months().entrySet().stream()
            .map(each -> each.getKey() + " (" + each.getValue() + " rows)")
            .collect(Collectors.joining(", "));
    String unread = ReportAnswer.unread(months.remarks());
    return wrong(
        "of "
            + months.month()
            + " there is nothing among "
            + months.records()
            + " records; "
            + (there.isEmpty() ? "no month end is there" : "there are " + there)
            + (unread.isEmpty() ? "" : "\n" + unread.stripTrailing()));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
