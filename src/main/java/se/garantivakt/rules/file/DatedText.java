package se.garantivakt.rules.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Dated.Version;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.Tree.Items;
import se.garantivakt.yaml.Tree.Word;

/** Says in words what holds when: {@code P30D; from 2021-01-01: P90D}. */
final class DatedText {
  private DatedText() {}

  /** All versions of a value that was read. */
  static <T> String of(Dated<T> dated, Function<T, String> value) {
    List<String> parts = new ArrayList<>();
    for (Version<T> version : dated.versions()) {
      String from = version.from() == Dated.ALWAYS ? "" : "from " + day(version.from()) + ": ";
      parts.add(from + value.apply(version.value()));
    }
    int end = dated.versions().get(dated.versions().size() - 1).until();
    return String.join("; ", parts) + (end == Dated.EVER ? "" : "; ended " + day(end));
  }

  /** A switch's value as a file has it. */
  static String of(Tree tree) {
    if (tree instanceof Word word) {
      return word.text();
    }
    if (tree instanceof Items list) {
      return list.items().isEmpty() ? "none" : join(list.items(), DatedReader.isDated(list));
    }
    List<String> parts = new ArrayList<>();
    ((Fields) tree).fields().forEach((key, value) -> parts.add(key + ": " + of(value)));
    return String.join("; ", parts);
  }

  private static String join(List<Tree> items, boolean dated) {
    List<String> parts = new ArrayList<>();
    for (Tree item : items) {
      parts.add(dated ? version(((Fields) item)) : of(item));
    }
    return String.join(dated ? "; " : ", ", parts);
  }

  private static String version(Fields version) {
    Tree from = version.fields().get("from");
    Tree until = version.fields().get("until");
    String begin = from == null ? "" : "from " + of(from) + ": ";
    return begin + of(version.fields().get("value")) + (until == null ? "" : " until " + of(until));
  }

  private static String day(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
