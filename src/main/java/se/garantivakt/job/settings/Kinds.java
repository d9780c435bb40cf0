package se.garantivakt.job.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.garantivakt.event.LeftOut;

/** The kinds of values that settings have. */
final class Kinds {
  private static final String DURATION = "a duration as ISO 8601 has it (PT0.5S, PT10M, P400D)";

  private static final String HOST_AND_PORT = "(\\[[0-9a-fA-F:]+]|[^\\s,:]+):\\d{1,5}";

  private static final String FINGERPRINT = "[0-9a-f]{" + LeftOut.LENGTH + "}";

  /** Milliseconds of it fit where Flink and Kafka count them. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  static final Kind<Duration> TIME = duration(time -> !time.isZero(), " of a millisecond or more");
  static final Kind<Duration> TIME_OR_NONE = duration(time -> true, ", PT0S for none");

  static final Kind<Boolean> YES_OR_NO =
      Kind.of(
          text ->
              text.equals("true") || text.equals("false")
                  ? Optional.of(text.equals("true"))
                  : Optional.empty(),
          "true or false");

  /** As Kafka has it: up to 249 of these characters, and neither of the two that are folders. */
  static final Kind<String> TOPIC =
      text(
          text -> text.matches("[A-Za-z0-9._-]{1,249}") && !text.matches("\\.\\.?"),
          "a topic's name: up to 249 letters, digits, dots, hyphens and underscores");

  static final Kind<String> NAME =
      text(
          text -> text.matches("[A-Za-z0-9._-]{1,100}"),
          "up to 100 letters, digits, dots, hyphens and underscores");

  static final Kind<String> BOOTSTRAP =
      text(
          text -> text.matches(HOST_AND_PORT + "(," + HOST_AND_PORT + ")*"),
          "host:port, several with commas between and no spaces");

  static final Kind<String> RULES =
      text(text -> !text.isBlank(), "the id of a rule set (stockholm), or the path of its file");

  static final Kind<String> FOLDER =
      text(
          text -> text.equals(RunSettings.OF_THE_CLUSTER) || text.matches("[a-z0-9]+:/\\S+"),
          "cluster (where the cluster's own configuration says), or a URI with its scheme"
              + " (file:///var/lib/checkpoints, s3://bucket/checkpoints)");

  static final Kind<StartingPoint> START =
      Kind.of(
          text ->
              switch (text) {
                case "earliest" -> Optional.of(new StartingPoint.Earliest());
                case "latest" -> Optional.of(new StartingPoint.Latest());
                default -> instant(text).map(StartingPoint.At::new);
              },
          "earliest, latest, or an instant with offset (2026-03-05T00:00:00+01:00)");

  static final Kind<Ending> END =
      Kind.of(
          text ->
              text.equals("never")
                  ? Optional.of(new Ending.Never())
                  : instant(text).map(Ending.At::new),
          "never, or an instant with offset (2026-03-05T00:00:00+01:00)");

  static final Kind<LeftOut> EPISODES =
      Kind.of(
          text ->
              text.equals("none")
                  ? Optional.of(LeftOut.NONE)
                  : Optional.of(text)
                      .filter(t -> t.matches(FINGERPRINT + "(," + FINGERPRINT + ")*"))
                      .map(t -> new LeftOut(Set.copyOf(Arrays.asList(t.split(","))))),
          "none, or fingerprints of episodes ("
              + LeftOut.LENGTH
              + " hexadecimal digits in small letters), several with commas between and no spaces");

  private Kinds() {}

  static Kind<Integer> whole(int least, int most) {
    Function<String, Optional<Integer>> reader =
        text ->
            text.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
                : Optional.empty();
    return Kind.of(reader, "a whole number from " + least + " to " + most);
  }

  private static Kind<String> text(Predicate<String> right, String allowed) {
    return Kind.of(text -> Optional.of(text).filter(right), allowed);
  }

  private static Kind<Duration> duration(Predicate<Duration> right, String more) {
    return Kind.of(text -> duration(text).filter(right), DURATION + more);
  }

  /** No part of a millisecond: neither Kafka nor a record's time stamp knows any. */
  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text))
          .filter(time -> !time.isNegative() && time.compareTo(LONGEST) <= 0)
          .filter(time -> time.toNanosPart() % 1_000_000 == 0);
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }
}
