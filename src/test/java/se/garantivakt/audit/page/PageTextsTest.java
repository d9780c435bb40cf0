package se.garantivakt.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.State;
import se.garantivakt.event.Action;
import se.garantivakt.event.RejectionReason;

class PageTextsTest {
  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "se", "garantivakt", "audit", "page");
  private static final Pattern ASKED =
      Pattern.compile("\\b(?:t|number|titled)\\('([a-zA-Z]+\\.[a-zA-Z.]*[a-zA-Z]|week)'");
  private static final Pattern IN_HTML = Pattern.compile("data-(?:text|label)=\"([^\"]+)\"");

  private final Map<String, String> swedish = PageTexts.of(Language.SV);
  private final Map<String, String> english = PageTexts.of(Language.EN);

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(swedish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(300);
  }

  @Test
  void both_languages_take_the_same_values_and_no_text_is_empty() {
    for (String key : swedish.keySet()) {
      assertThat(places(english.get(key))).as(key).isEqualTo(places(swedish.get(key)));
      assertThat(swedish.get(key)).as(key).isNotBlank();
      assertThat(english.get(key)).as(key).isNotBlank();
    }
  }

  @Test
  void every_text_that_is_asked_for_is_there() throws IOException {
    assertThat(swedish.keySet()).containsAll(asked());
    assertThat(asked()).hasSizeGreaterThan(100);
  }

  @Test
  void every_code_of_the_contracts_has_a_word() {
    Stream<String> codes =
        Stream.of(
                Arrays.stream(State.values()).map(each -> "state." + each.wire()),
                Arrays.stream(Flag.values()).map(each -> "flag." + each.name()),
                Arrays.stream(RejectionReason.values()).map(each -> "rejected." + each.name()),
                Arrays.stream(Outcome.Kind.values()).map(each -> "outcome." + each.wire()),
                Arrays.stream(Outcome.Reason.values())
                    .filter(each -> each != Outcome.Reason.NONE)
                    .map(each -> "ignored." + each.name()),
                Arrays.stream(Action.values())
                    .map(each -> "event." + each.type().wire() + "." + each.wire()))
            .flatMap(each -> each);
    assertThat(swedish.keySet()).containsAll(codes.toList());
  }

  private static Set<String> asked() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(RESOURCES)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|html)")).toList()) {
        for (Pattern pattern : List.of(ASKED, IN_HTML)) {
          Matcher found = pattern.matcher(Files.readString(file));
          while (found.find()) {
            keys.add(found.group(1));
          }
        }
      }
    }
    return keys;
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{\\w+\\}")
        .matcher(text)
        .results()
        .map(each -> each.group())
        .collect(Collectors.toSet());
  }
}
