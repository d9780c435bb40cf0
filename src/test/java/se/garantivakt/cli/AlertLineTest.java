package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.schema.Schemas;

/** Alerts as a person reads them. */
class AlertLineTest {
  private final AlertLine line = new AlertLine(ZoneId.of("Europe/Stockholm"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          booking  | booked after the deadline 2024-04-19; another provider is due
          forecast | 43 days left, not booked, and the clinic's forecast is longer; deadline 2024-04-19; another provider is due
          """)
  void a_foreseen_breach_says_by_what_it_is_foreseen(String reason, String said) {
    assertThat(line.of(Schemas.json(foreseen(reason, "[]"))))
        .isEqualTo(
            "2024-03-07 00:00  foreseen  treatment-90     SE2321000016-1A01 "
                + said
                + "  (episode E)");
  }

  @Test
  void its_end_says_which_it_was() {
    String json =
        foreseen("forecast", "[\"E/treatment-90/-|foreseen|forecast|2024-04-19\"]")
            .replace("\"kind\":\"foreseen\"", "\"kind\":\"withdrawn\"");
    assertThat(line.of(Schemas.json(json))).contains("no longer so: foreseen forecast");
  }

  private static String foreseen(String reason, String concerns) {
    return """
        {"kind":"foreseen","guarantee":"treatment-90","clinicId":"SE2321000016-1A01",
         "episodeId":"E","level":null,"daysLeft":43,"deadline":"2024-04-19",
         "at":"2024-03-07T00:00:00+01:00","reason":"%s","duty":{"otherProvider":true},
         "concerns":%s}
        """
        .formatted(reason, concerns);
  }
}
