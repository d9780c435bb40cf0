package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command with what its launcher gives it. The tests beside this one have the validator on
 * their class path, and with it libraries that are excluded from the program.
 */
class ReportRuntimeTest {
  @Test
  void it_runs_on_the_class_path_of_the_launcher(@TempDir Path folder) throws Exception {
    String classes = Path.of("target", "classes").toString();
    String libraries = Files.readString(Path.of("target", "classpath")).strip();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + libraries,
                "se.garantivakt.cli.Main",
                "report",
                "--month",
                "2026-03",
                "--from",
                Path.of("docs", "report", "clinic.accessibility.jsonl").toString(),
                "--out",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).startsWith("2026-03: 2 rows of 1 clinics").hasLineCount(2);
    Path json = Path.of("fhir", "SE2321000016-1A01", "visit-90.json");
    assertThat(folder.resolve(json)).hasSameTextualContentAs(Path.of("docs/report").resolve(json));
  }
}
