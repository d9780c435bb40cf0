package se.garantivakt.job.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value: how it is read from text, and the sentence that says what is allowed.
 *
 * @param words those that may stand there, where it is a choice of few; a misspelt one is suggested
 *     from them
 */
record Kind<T>(Function<String, Optional<T>> reader, String allowed, List<String> words) {

  static <T> Kind<T> of(Function<String, Optional<T>> reader, String allowed) {
    return new Kind<>(reader, "allowed: " + allowed, List.of());
  }

  static <T extends Choice> Kind<T> choice(T[] all) {
    List<String> words = Choice.words(all);
    return new Kind<>(text -> Choice.of(all, text), "allowed: " + String.join(", ", words), words);
  }

  Optional<T> read(String text) {
    return reader.apply(text);
  }
}
