package se.garantivakt.job.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of a few words that a setting may have. */
interface Choice {
  /** As the settings file writes it. */
  String word();

  /** The words of a choice, in their order. */
  static List<String> words(Choice[] all) {
    return Stream.of(all).map(Choice::word).toList();
  }

  /** The choice of a word. */
  static <T extends Choice> Optional<T> of(T[] all, String word) {
    return Stream.of(all).filter(one -> one.word().equals(word)).findFirst();
  }
}
