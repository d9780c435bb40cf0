package se.garantivakt.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.rules.file.RuleSetLoader;

/** Yardsticks of the shipped rule sets, and days as dates. */
public final class Yardsticks {
  /** Swedish days. */
  public static final LocalDays DAYS = new LocalDays(ZoneId.of("Europe/Stockholm"));

  private static final Path RULES = Path.of("config", "rules");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Yardsticks() {}

  /** Of a guarantee under the national rules, with these switches: {@code {"definition": …}}. */
  public static Yardstick national(String guarantee, String policy) {
    return of("national", guarantee, policy);
  }

  /** Of a guarantee of a rule set. */
  public static Yardstick of(String ruleSet, String guarantee, String policy) {
    return new Yardstick(new RuleSetLoader().load(RULES, ruleSet, json(policy)), guarantee, DAYS);
  }

  /** Epoch day of a date. */
  public static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  private static JsonNode json(String policy) {
    try {
      return JSON.readTree(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
