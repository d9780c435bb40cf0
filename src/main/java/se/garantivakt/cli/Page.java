package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.page.AuditPage;
import se.garantivakt.audit.page.Differences;
import se.garantivakt.audit.page.Language;
import se.garantivakt.audit.page.figures.Episodes;
import se.garantivakt.audit.page.figures.Replay;
import se.garantivakt.audit.page.figures.ReplayFolder;
import se.garantivakt.audit.page.figures.ReplayFolderException;
import se.garantivakt.event.archive.ArchiveException;

/** {@code page}: the report of a replay for people, as one HTML file. */
@Command(
    name = "page",
    description =
        "Makes a page for people of what a replay has written: figures, charts and tables in"
            + " Swedish and English, in one HTML file that opens without a network. With --episode"
            + " it holds pseudonymised patient data.")
final class Page implements Callable<Integer> {
  private static final int TELL_EVERY = 1_000_000;

  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "The folder of a replay: a file for each output topic.")
  private Path from;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.html",
      description = "The page; one that is there is replaced.")
  private Path out;

  @Option(
      names = "--episode",
      paramLabel = "ID",
      description = "An episode that gets a page of its own; may be named several times.")
  private List<String> episodes = new ArrayList<>();

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description = "The archive that was replayed, for the events of these episodes.")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "sv|en",
      defaultValue = "sv",
      description = "The language in which it opens (default: sv); the reader may change it.")
  private String language;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Stockholm",
      description = "The zone of the times of events (default: Europe/Stockholm).")
  private String zone;

  @Override
  public Integer call() throws IOException {
    Language first = language();
    ZoneId there = zone();
    requirePage();
    if (events.isPresent() && episodes.isEmpty()) {
      throw wrong("--events is for the pages of episodes; name them with --episode");
    }
    try {
      ReplayFolder folder = ReplayFolder.at(from);
      Optional<JsonNode> differences = Optional.empty();
      if (folder.differences().isPresent()) {
        differences = Optional.of(Differences.read(folder.differences().get()));
      }
      Replay replay = Replay.read(folder, new Episodes(episodes), this::tell);
      requireFound(replay.episodes());
      events.ifPresent(path -> EventsArgument.read(spec, path, there, replay.episodes()::read));
      write(new AuditPage(first, there).of(replay, differences));
      output.tell(new PageAnswer(replay, out, Files.size(out)));
      return replay.unread() == 0 ? ExitCode.DONE : ExitCode.FOUND;
    } catch (ReplayFolderException | ArchiveException unreadable) {
      throw wrong(unreadable.getMessage());
    }
  }

  private Language language() {
    for (Language each : Language.values()) {
      if (each.tag().equals(language)) {
        return each;
      }
    }
    throw wrong("--lang is «" + language + "»; allowed are sv and en");
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw wrong("--zone is «" + zone + "»; allowed is a time zone id, such as Europe/Stockholm");
    }
  }

  private void requirePage() {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".html") || Files.isDirectory(out)) {
      throw wrong("--out is " + out + "; allowed is a file whose name ends in .html");
    }
  }

  private void requireFound(Episodes found) {
    if (!found.missing().isEmpty()) {
      throw wrong("in " + from + " there is no episode " + String.join(", ", found.missing()));
    }
  }

  private void tell(Path file, long lines) {
    if (lines % TELL_EVERY == 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(Locale.ROOT, "%s: %,d records%n", file.getFileName(), lines);
      err.flush();
    }
  }

  /** By a move, so that a page under its name is whole. */
  private void write(String page) throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, ".incomplete-", ".html");
    try {
      Files.writeString(fresh, page);
      Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
