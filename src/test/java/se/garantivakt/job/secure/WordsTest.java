package se.garantivakt.job.secure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Many words looked for at once are found where each by itself would be. */
class WordsTest {
  @Property
  void the_first_place_at_which_any_of_the_words_stands_is_found(
      @ForAll @Size(min = 1, max = 5)
          Set<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String> words,
      @ForAll @StringLength(max = 20) @CharRange(from = 'a', to = 'd') String text) {
    assertThat(new Words(words).in(text))
        .isEqualTo(
            IntStream.range(0, text.length())
                .filter(at -> words.stream().anyMatch(word -> text.startsWith(word, at)))
                .findFirst());
  }
}
