package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.garantivakt.cases.CaseFileException;
import se.garantivakt.cases.CaseFiles;
import se.garantivakt.cases.CaseResult;
import se.garantivakt.cases.CaseRunner;
import se.garantivakt.cases.RuleCase;

/**
 * {@code check-cases}: runs rule cases and shows each that fails, what it expects beside what is.
 */
@Command(
    name = "check-cases",
    description = "Runs rule cases: one patient's story a line, and what must be said of it.")
final class CheckCases implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Option(
      names = "--rules-dir",
      paramLabel = "DIR",
      description = "Where the rule sets are looked up (default: config/rules of the project).")
  private Optional<Path> rules = Optional.empty();

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders, or files, of cases.")
  private List<Path> paths;

  @Override
  public Integer call() {
    List<RuleCase> cases = new ArrayList<>();
    try {
      for (Path path : paths) {
        cases.addAll(CaseFiles.read(path));
      }
    } catch (CaseFileException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    CaseRunner runner = new CaseRunner(rules.orElse(Home.ofThisRun().rules()));
    List<CaseResult> results = cases.stream().map(runner::run).toList();
    output.tell(new Results(results));
    return count(results, CaseResult.Verdict.FAILED) == 0 ? ExitCode.DONE : ExitCode.FOUND;
  }

  private static long count(List<CaseResult> results, CaseResult.Verdict verdict) {
    return results.stream().filter(r -> r.verdict() == verdict).count();
  }

  private record Results(List<CaseResult> results) implements Answer {
    @Override
    public void forPeople(PrintWriter out) {
      for (CaseResult result : results) {
        if (result.verdict() == CaseResult.Verdict.FAILED) {
          out.println("FAILED " + result.of().id() + "  (" + result.of().place() + ")");
          for (CaseResult.Mismatch mismatch : result.mismatches()) {
            out.println("  " + mismatch.what());
            out.println("    expected  " + mismatch.expected());
            out.println("    actual    " + mismatch.actual());
          }
        }
      }
      out.println(
          count(results, CaseResult.Verdict.PASSED)
              + " passed, "
              + count(results, CaseResult.Verdict.FAILED)
              + " failed");
    }

    @Override
    public JsonNode forPrograms() {
      ObjectNode answer = new ObjectMapper().createObjectNode();
      for (CaseResult.Verdict verdict : CaseResult.Verdict.values()) {
        answer.put(verdict.name().toLowerCase(Locale.ROOT), count(results, verdict));
      }
      var list = answer.putArray("cases");
      for (CaseResult result : results) {
        ObjectNode one = list.addObject();
        one.put("id", result.of().id()).put("place", result.of().place());
        one.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        var mismatches = one.putArray("mismatches");
        for (CaseResult.Mismatch mismatch : result.mismatches()) {
          mismatches
              .addObject()
              .put("what", mismatch.what())
              .put("expected", mismatch.expected())
              .put("actual", mismatch.actual());
        }
      }
      return answer;
    }
  }
}
