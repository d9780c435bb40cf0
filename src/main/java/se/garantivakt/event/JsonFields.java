package se.garantivakt.event;

import static se.garantivakt.event.RejectionReason.ILL_TYPED_FIELD;
import static se.garantivakt.event.RejectionReason.MISSING_FIELD;
import static se.garantivakt.event.RejectionReason.UNKNOWN_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The fields of one record, read by type. An absent field, JSON null and empty text are the same:
 * nothing was said. What is never asked for is never looked at.
 */
public final class JsonFields {

  private final JsonNode object;

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /** The node of a field; empty where nothing was said. */
  Optional<JsonNode> node(String name) {
    return Optional.ofNullable(object.get(name))
        .filter(node -> !node.isNull() && !(node.isTextual() && node.textValue().isBlank()));
  }

  /** Text that Kafka and JSON can carry; a lone surrogate would not survive being written again. */
  public Optional<String> text(String name) throws Refusal {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isTextual()) {
      throw Refusal.of(ILL_TYPED_FIELD, name, "must be text");
    }
    String text = node.get().textValue();
    if (hasLoneSurrogate(text)) {
      throw Refusal.of(ILL_TYPED_FIELD, name, "must be Unicode text without lone surrogates");
    }
    return Optional.of(text);
  }

  String requiredText(String name) throws Refusal {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      throw missing(name);
    }
    return text.get();
  }

  /** A word of a vocabulary, or {@code unstated}. */
  <E> E word(String name, Function<String, Optional<E>> of, List<String> allowed, E unstated)
      throws Refusal {
    Optional<String> word = text(name);
    return word.isEmpty() ? unstated : known(name, word.get(), of, allowed);
  }

  /** A word of a vocabulary that numbers name too: 1 and "1" are the same. */
  <E> E wordOrNumber(
      String name, Function<String, Optional<E>> of, List<String> allowed, E unstated)
      throws Refusal {
    Optional<JsonNode> number = node(name).filter(JsonNode::isInt);
    return number.isEmpty()
        ? word(name, of, allowed, unstated)
        : known(name, number.get().asText(), of, allowed);
  }

  Answer answer(String name) throws Refusal {
    Optional<JsonNode> node = node(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      throw Refusal.of(ILL_TYPED_FIELD, name, "must be true or false");
    }
    return node.map(said -> Answer.of(said.booleanValue())).orElse(Answer.UNSTATED);
  }

  /** A whole number from 0 to {@code most}. */
  public OptionalLong count(String name, long most) throws Refusal {
    Optional<JsonNode> node = node(name);
    if (node.isEmpty()) {
      return OptionalLong.empty();
    }
    boolean whole = node.get().isIntegralNumber() && node.get().canConvertToLong();
    if (!whole || node.get().longValue() < 0 || node.get().longValue() > most) {
      throw Refusal.of(ILL_TYPED_FIELD, name, "must be a whole number from 0 to " + most);
    }
    return OptionalLong.of(node.get().longValue());
  }

  static Refusal missing(String name) {
    return Refusal.of(MISSING_FIELD, name, "is required, and absent, null or empty");
  }

  private static <E> E known(
      String name, String word, Function<String, Optional<E>> of, List<String> allowed)
      throws Refusal {
    Optional<E> found = of.apply(word);
    if (found.isEmpty()) {
      throw Refusal.word(UNKNOWN_VALUE, name, word, allowed);
    }
    return found.get();
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return text.codePoints().anyMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c));
      }
    }
    return false;
  }
}
