package se.garantivakt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.yaml.Fault;

/** Says of each rule file that it is right, or all that is wrong in it. */
@Command(name = "check", description = "Checks rule files.")
public final class RulesCheckCommand implements Callable<Integer> {
  private final RuleSetLoader loader = new RuleSetLoader();

  @Spec private CommandSpec spec;

  @Mixin private Output output;

  @Parameters(
      paramLabel = "FILE",
      description = "Rule files; without any, those that come with the project.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    Map<String, List<Fault>> faults = new TreeMap<>();
    for (Path file : files.isEmpty() ? shipped() : files) {
      refuseMissing(file);
      faults.put(file.toString(), faults(file));
    }
    output.tell(new CheckedRules(faults));
    boolean right = faults.values().stream().allMatch(List::isEmpty);
    return right ? ExitCode.DONE : ExitCode.FOUND;
  }

  private List<Fault> faults(Path file) {
    try {
      loader.load(file);
      return List.of();
    } catch (RuleFileException wrong) {
      return wrong.faults();
    }
  }

  private void refuseMissing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "there is no file " + file);
    }
  }

  private List<Path> shipped() {
    Path rules = Home.ofThisRun().rules();
    if (!Files.isDirectory(rules)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + rules);
    }
    try (Stream<Path> all = Files.list(rules)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
