package se.garantivakt.rules.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.yaml.Fault;

/** A folder of rule files for one test, and a small file that is right, to be made wrong. */
record TrialFolder(Path folder) {
  static final String RIGHT =
      """
      ruleSet: trial
      version: "1"
      title: For trying
      switches:
        zone: Europe/Stockholm
      guarantees:
        wait:
          name: a wait
          limit: P90D
          careLevel: any
          start:
            - {on: [decision.treatment]}
          stop:
            - {on: [visit.started], purpose: [treatment]}
          cover: {problem: [new]}
          deduction: law
          law: {start: A, stop: B, limit: C}
      """;

  RuleSet load(String text) {
    write("trial", text);
    return new RuleSetLoader().load(folder, "trial");
  }

  /** Loads the right file with one part of it replaced. */
  RuleSet loadWith(String right, String instead) {
    if (!RIGHT.contains(right)) {
      throw new IllegalArgumentException("the trial file does not say: " + right);
    }
    return load(RIGHT.replace(right, instead));
  }

  void write(String id, String text) {
    try {
      Files.writeString(folder.resolve(id + ".yaml"), text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is wrong with the right file when one part of it is replaced. */
  List<Fault> faultsWith(String right, String instead) {
    return faults(() -> loadWith(right, instead));
  }

  List<Fault> faults(String text) {
    return faults(() -> load(text));
  }

  static List<Fault> faults(Runnable loading) {
    try {
      loading.run();
      return List.of();
    } catch (RuleFileException refused) {
      return refused.faults();
    }
  }
}
