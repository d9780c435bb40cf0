package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RulesPage;

/** Writes the rule page from the files that come with the project, or says that it is stale. */
@Command(name = "page", description = "Writes the page that tells people what the rules say.")
public final class RulesPageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--check", description = "Write nothing; say whether the page is up to date.")
  private boolean check;

  @Option(names = "--out", paramLabel = "FILE", description = "The page (docs/rules.md).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Home home = Home.ofThisRun();
    Path page = out == null ? home.root().resolve("docs").resolve("rules.md") : out;
    try {
      return tend(page, new RulesPage(home.rules()).text());
    } catch (RuleFileException wrong) {
      spec.commandLine().getErr().println(wrong.getMessage());
      return ExitCode.FOUND;
    }
  }

  private int tend(Path page, String text) throws IOException {
    boolean current = Files.isRegularFile(page) && Files.readString(page).equals(text);
    if (check) {
      say(page + (current ? ": up to date" : ": stale, run: jobs/garantivakt rules page"));
      return current ? ExitCode.DONE : ExitCode.FOUND;
    }
    if (page.toAbsolutePath().getParent() != null) {
      Files.createDirectories(page.toAbsolutePath().getParent());
    }
    Files.writeString(page, text);
    say(page + (current ? ": was up to date" : ": written"));
    return ExitCode.DONE;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
