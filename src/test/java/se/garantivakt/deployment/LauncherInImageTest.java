package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher where the image of the command line lays it: with what was built, without sources.
 */
class LauncherInImageTest {
  @Test
  void it_runs_what_was_built_and_looks_for_no_sources(@TempDir Path image) throws Exception {
    lay(Path.of("jobs", "garantivakt"), image);
    lay(Path.of("target", "classpath"), image);
    Path classes = Path.of("target", "classes");
    Files.createSymbolicLink(image.resolve(classes), classes.toAbsolutePath());
    Process launcher =
        new ProcessBuilder(image.resolve("jobs/garantivakt").toString(), "--version")
            .directory(image.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).as(said).isZero();
    assertThat(said.lines()).hasSize(1).allMatch(it -> it.startsWith("garantivakt "));
  }

  private static void lay(Path file, Path image) throws IOException {
    Path there = image.resolve(file);
    Files.createDirectories(there.getParent());
    Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
