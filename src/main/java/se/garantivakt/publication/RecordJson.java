package se.garantivakt.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import se.garantivakt.event.Moment;

/**
 * Writes the fields of one record after another, null where there is nothing; instants with the
 * offset of a zone.
 *
 * <p>Not safe for use by several threads.
 */
final class RecordJson {
  private static final byte[] NULL = "null".getBytes(US_ASCII);
  private static final byte[] TRUE = "true".getBytes(US_ASCII);
  private static final byte[] FALSE = "false".getBytes(US_ASCII);
  private static final int DECIMALS = 4;

  /** Below it each whole number is a double of its own. */
  private static final long EXACT = 1L << 53;

  private final JsonBytes json = new JsonBytes();
  private final TimeTexts times;

  RecordJson(ZoneId zone) {
    this.times = new TimeTexts(zone);
  }

  /** Begins an object: a record, or one in an array. */
  void begin() {
    next();
    json.single('{');
  }

  /** Begins an object in a field. */
  void begin(Field name) {
    name(name);
    json.single('{');
  }

  /** The same in a field whose name is none of the contract's. */
  void begin(String name) {
    name(name);
    json.single('{');
  }

  void end() {
    json.single('}');
  }

  void beginArray(Field name) {
    name(name);
    json.single('[');
  }

  void endArray() {
    json.single(']');
  }

  /** The bytes of the record that was ended last. */
  byte[] take() {
    return json.take();
  }

  void none(Field name) {
    name(name);
    json.plain(NULL);
  }

  void text(Field name, String value) {
    name(name);
    json.text(value);
  }

  void text(Field name, Optional<String> value) {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      none(name);
    }
  }

  void texts(Field name, List<String> values) {
    beginArray(name);
    for (int i = 0; i < values.size(); i++) {
      next();
      json.text(values.get(i));
    }
    endArray();
  }

  void moment(Field name, Moment value) {
    name(name);
    times.write(value, json);
  }

  void moment(Field name, Optional<Moment> value) {
    if (value.isPresent()) {
      moment(name, value.get());
    } else {
      none(name);
    }
  }

  void instant(Field name, Instant value) {
    name(name);
    times.write(value, json);
  }

  void instant(Field name, Optional<Instant> value) {
    if (value.isPresent()) {
      instant(name, value.get());
    } else {
      none(name);
    }
  }

  void number(Field name, long value) {
    name(name);
    json.number(value);
  }

  void number(Field name, OptionalLong value) {
    if (value.isPresent()) {
      number(name, value.getAsLong());
    } else {
      none(name);
    }
  }

  /** With at most four decimals, and none that is zero at the end. */
  void number(Field name, OptionalDouble value) {
    if (value.isEmpty()) {
      none(name);
      return;
    }
    name(name);
    double number = value.getAsDouble();
    long whole = (long) number;
    if (whole == number && Math.abs(number) < EXACT) {
      json.number(whole);
    } else {
      json.plain(rounded(number).getBytes(US_ASCII));
    }
  }

  private static String rounded(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** An object of counts, by names that are none of the contract's. */
  void counts(Field name, Map<String, Long> counts) {
    begin(name);
    counts.forEach(
        (of, count) -> {
          name(of);
          json.number(count);
        });
    end();
  }

  void truth(Field name, boolean value) {
    name(name);
    json.plain(value ? TRUE : FALSE);
  }

  private void name(Field name) {
    next();
    json.plain(name.encoded());
  }

  private void name(String name) {
    next();
    json.text(name);
    json.single(':');
  }

  /** What is not the first is parted from what was before it. */
  private void next() {
    byte last = json.last();
    if (last != 0 && last != '{' && last != '[') {
      json.single(',');
    }
  }
}
