package se.garantivakt.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written of numbers that are not whole, and under names that the contract has not. */
class RecordJsonTest {
  private static final ObjectMapper LIBRARY = new ObjectMapper();

  private final RecordJson json = new RecordJson(ZoneId.of("Europe/Stockholm"));

  @Property
  void a_number_is_rounded_half_up_to_four_decimals_and_ends_in_no_zero(
      @ForAll("numbers") double number) throws IOException {
    json.begin();
    json.number(Field.SHARE, OptionalDouble.of(number));
    json.end();
    String written = written().replace("{\"share\":", "").replace("}", "");
    BigDecimal exact = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    assertThat(new BigDecimal(written)).isEqualByComparingTo(exact);
    assertThat(written).doesNotContain("E").doesNotEndWith(".").isNotEqualTo("-0");
    assertThat(written.contains(".") && written.endsWith("0")).isFalse();
  }

  @Property
  void counts_are_those_of_a_library_whatever_their_names(@ForAll Map<String, Long> counts)
      throws IOException {
    Map<String, Long> ordered = new LinkedHashMap<>(counts);
    json.begin();
    json.counts(Field.BANDS, ordered);
    json.number(Field.TOTAL, 1);
    json.end();
    ObjectNode expected = LIBRARY.createObjectNode();
    ObjectNode bands = expected.putObject("bands");
    ordered.forEach(bands::put);
    expected.put("total", 1);
    JsonNode told = LIBRARY.readTree(written());
    assertThat(told.toString()).isEqualTo(expected.toString());
  }

  @Test
  void what_is_not_there_is_null() throws IOException {
    json.begin();
    json.number(Field.SHARE, OptionalDouble.empty());
    json.begin("ostergotland");
    json.end();
    json.end();
    assertThat(written()).isEqualTo("{\"share\":null,\"ostergotland\":{}}");
  }

  private String written() {
    return new String(json.take(), UTF_8);
  }

  @Provide
  Arbitrary<Double> numbers() {
    Arbitrary<Double> days = Arbitraries.doubles().between(-500, 50_000).ofScale(6);
    Arbitrary<Double> whole = Arbitraries.longs().map(Long::doubleValue);
    Arbitrary<Double> halves = Arbitraries.integers().map(i -> i / 20_000.0);
    Arbitrary<Double> any = Arbitraries.doubles();
    return Arbitraries.oneOf(days, whole, halves, any, Arbitraries.of(-0.0, -0.00004, 0.00005));
  }
}
