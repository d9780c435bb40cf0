package se.garantivakt.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written as JSON is what a library writes, byte for byte. */
class JsonBytesTest {
  private static final ObjectMapper LIBRARY =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
              .build());

  private final JsonBytes json = new JsonBytes();

  @Property
  void a_text_is_written_as_a_library_writes_it(@ForAll("texts") String text) throws IOException {
    json.text(text);
    assertThat(json.take()).isEqualTo(LIBRARY.writeValueAsBytes(text));
  }

  @Property
  void a_number_is_written_as_a_library_writes_it(@ForAll long number, @ForAll short small)
      throws IOException {
    for (long value : new long[] {number, small}) {
      json.number(value);
      assertThat(json.take()).isEqualTo(LIBRARY.writeValueAsBytes(value));
    }
  }

  @Property
  void whatever_a_text_holds_a_library_reads_it_back(@ForAll("halves") String text)
      throws IOException {
    json.text(text);
    byte[] written = json.take();
    assertThat(LIBRARY.readValue(written, String.class)).isEqualTo(text);
    assertThat(new String(written, UTF_8).getBytes(UTF_8)).isEqualTo(written);
  }

  @Test
  void what_was_taken_is_not_written_again() {
    json.single('[');
    json.number(7);
    assertThat(json.last()).isEqualTo((byte) '7');
    assertThat(json.take()).isEqualTo("[7".getBytes(UTF_8));
    assertThat(json.last()).isZero();
    assertThat(json.take()).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> plain = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(5000);
    Arbitrary<Integer> point = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
    Arbitrary<String> whole =
        point
            .filter(p -> p > 0xFFFF || !Character.isSurrogate((char) (int) p))
            .map(Character::toString)
            .list()
            .ofMaxSize(40)
            .map(parts -> String.join("", parts));
    Arbitrary<String> control = Arbitraries.strings().withCharRange('\0', '/').ofMaxLength(60);
    return Arbitraries.oneOf(plain, whole, control);
  }

  @Provide
  Arbitrary<String> halves() {
    return Arbitraries.strings().withChars('a', '\uD800', '\uDC00', 'å', '"').ofMaxLength(12);
  }
}
