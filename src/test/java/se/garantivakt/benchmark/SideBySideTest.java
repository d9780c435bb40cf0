package se.garantivakt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a user is told of a wrong option, and what a page is told. */
class SideBySideTest {

  @Test
  void a_case_that_is_not_known_is_refused_with_those_that_are() {
    StringWriter said = new StringWriter();
    CommandLine benchmark = new CommandLine(new SideBySide()).setErr(new PrintWriter(said));
    assertThat(benchmark.execute("--only=job,fast")).isEqualTo(2);
    assertThat(said.toString())
        .contains("--only=fast is none of parse, engine")
        .contains(Gauge.words());
  }

  @Test
  void what_else_is_measured_stands_below_the_table() {
    Contender job = new Contender(Cases.JOB, "rocksdb", 1);
    Measured measured = new Measured(0, 2, 3, 4L << 20, 5L << 20, List.of());
    LoadedLog log = new LoadedLog(1_000, 300, 1L << 20);
    Table table =
        new Table(
            log, log, new Written(3, 500), 1, Map.of(job, measured), List.of("half a second"));
    assertThat(table.text().lines())
        .contains("| **this job** | rocksdb | 1 | 500 | 1.00 | 3,000 s | 4 MB | 5 MB |")
        .endsWith("", "half a second");
  }
}
