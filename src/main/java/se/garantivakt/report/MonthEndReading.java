package se.garantivakt.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import se.garantivakt.accessibility.Accessibility.Kind;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Part;

/** Reads records of {@code clinic.accessibility}; those of other kinds than month ends are none. */
final class MonthEndReading {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private MonthEndReading() {}

  /**
   * The month end of a record, or nothing where the record is about something else.
   *
   * @throws RecordException that says what is wrong with it
   */
  static Optional<MonthEnd> read(byte[] record) {
    RecordFields fields = new RecordFields("", tree(record));
    if (!fields.text("kind").equals(Kind.MONTH_END.wire())) {
      return Optional.empty();
    }
    Place place =
        new Place(
            fields.text("clinicId"), fields.text("guarantee"), fields.optionalText("careArea"));
    Definition leading = parsed(fields, "definition", Definition::of);
    return Optional.of(
        new MonthEnd(
            place,
            parsed(fields, "period", YearMonth::parse),
            parsed(fields, "asOf", OffsetDateTime::parse),
            revision(fields),
            leading,
            new PartReading(fields, Part.WAITING).read(leading),
            new PartReading(fields, Part.COMPLETED).read(leading)));
  }

  private static int revision(RecordFields fields) {
    long revision = fields.count("revision");
    if (revision > Integer.MAX_VALUE) {
      throw fields.wrong("revision", "is larger than can be");
    }
    return (int) revision;
  }

  private static <T> T parsed(RecordFields fields, String name, Function<String, T> parse) {
    String text = fields.text(name);
    try {
      return parse.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw fields.wrong(name, "is not what the contract allows");
    }
  }

  private static JsonNode tree(byte[] record) {
    try {
      return JSON.readTree(record);
    } catch (JsonProcessingException e) {
      // What the parser says repeats what it read.
      throw new RecordException("it is no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
