package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  static Stream<Arguments> vocabularies() {
    return Stream.of(
        words(CareLevel::of, CareLevel.values(), "primary", "specialised"),
        words(Answer::of, Answer.values(), "yes", "no"),
        words(Problem::of, Problem.values(), "new", "deteriorated", "noEffect", "known"),
        words(Channel::of, Channel.values(), "phone", "digital", "visit", "letter", "1177"),
        words(Origin::of, Origin.values(), "provider", "self"),
        words(
            ReferralReason::of,
            ReferralReason.values(),
            "assessment",
            "secondOpinion",
            "changeOfClinic",
            "childToAdult",
            "supplementaryExamination",
            "revisit",
            "ownChoiceOtherRegion",
            "homeNursing",
            "careGuarantee"),
        words(ArrangedBy::of, ArrangedBy.values(), "region", "patient"),
        words(
            ClosingReason::of,
            ClosingReason.values(),
            "declined",
            "died",
            "moved",
            "notNeeded",
            "removed",
            "activeMonitoring"),
        words(About::of, About.values(), "guarantee", "removal"),
        words(ExemptionCode::of, ExemptionCode.values(), "PvV", "MoV", "SoV"),
        words(By::of, By.values(), "patient", "clinic"),
        words(
            Purpose::of,
            Purpose.values(),
            "assessment",
            "firstVisit",
            "treatment",
            "investigation",
            "examination",
            "revisit"),
        words(Mode::of, Mode.values(), "physical", "digital", "phone"));
  }

  private static <E extends WireValue> Arguments words(
      Function<String, Optional<E>> of, E[] values, String... wires) {
    return Arguments.of(of, List.of(values), List.of(wires));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void a_vocabulary_holds_the_contracts_words_and_unstated_first(
      Function<String, Optional<WireValue>> of, List<WireValue> values, List<String> wires) {
    assertThat(values.get(0)).hasToString("UNSTATED");
    assertThat(values.get(0).isStated()).isFalse();
    assertThat(values.stream().skip(1).map(WireValue::wire)).containsExactlyElementsOf(wires);
    assertThat(wires)
        .allSatisfy(wire -> assertThat(of.apply(wire).orElseThrow().wire()).isEqualTo(wire));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void a_word_outside_the_vocabulary_is_not_found(
      Function<String, Optional<WireValue>> of, List<WireValue> values, List<String> wires) {
    assertThat(of.apply("")).isEmpty();
    assertThat(of.apply("UNSTATED")).isEmpty();
    assertThat(of.apply(wires.get(0).toUpperCase(java.util.Locale.ROOT) + " ")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("numbered")
  void skr_numbers_name_the_same(Optional<WireValue> found, WireValue expected) {
    assertThat(found).contains(expected);
  }

  static Stream<Arguments> numbered() {
    return Stream.of(
        Arguments.of(ExemptionCode.of("1"), ExemptionCode.PVV),
        Arguments.of(ExemptionCode.of("2"), ExemptionCode.MOV),
        Arguments.of(ExemptionCode.of("3"), ExemptionCode.SOV),
        Arguments.of(Answer.of("1"), Answer.YES),
        Arguments.of(Answer.of("2"), Answer.NO));
  }
}
