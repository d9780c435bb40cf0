package se.garantivakt.rules.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.garantivakt.event.Problem;
import se.garantivakt.event.ReferralReason;
import se.garantivakt.rules.Cover;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * Reads whom and what a guarantee covers; what is not said does not decide, but the clinic's own
 * flag does.
 */
final class CoverReader {
  private static final List<String> KEYS =
      List.of(
          "problem",
          "exceptReason",
          "onlyKind",
          "exceptKind",
          "homeRegion",
          "listed",
          "mandate",
          "flag");

  private final Reading reading;

  CoverReader(Reading reading) {
    this.reading = reading;
  }

  Cover read(Tree tree) {
    Fields fields = reading.fields(tree, KEYS);
    if (fields.fields().containsKey("onlyKind") && fields.fields().containsKey("exceptKind")) {
      reading.faults().add(tree, "has both onlyKind and exceptKind", "allowed: one of them");
    }
    return new Cover(
        words(fields, "problem", Problem.allowed(), Problem::of),
        words(fields, "exceptReason", ReferralReason.allowed(), ReferralReason::of),
        texts(fields, "onlyKind"),
        texts(fields, "exceptKind"),
        reading.yes(fields, "homeRegion", false),
        reading.yes(fields, "listed", false),
        reading.yes(fields, "mandate", false),
        reading.yes(fields, "flag", true));
  }

  private <E> Set<E> words(
      Fields fields, String key, List<String> allowed, Function<String, Optional<E>> of) {
    Tree tree = fields.fields().get(key);
    return tree == null
        ? Set.of()
        : reading.words(tree, "a known " + key, allowed).stream()
            .flatMap(word -> of.apply(word).stream())
            .collect(Collectors.toSet());
  }

  /** Kinds are an open list in the contract, so any text may stand. */
  private Set<String> texts(Fields fields, String key) {
    Tree tree = fields.fields().get(key);
    return tree == null ? Set.of() : reading.several(tree, item -> Optional.of(reading.text(item)));
  }
}
