package se.garantivakt.replay.explain;

import java.time.Duration;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.State;

/** What the contract's words mean, for people; the law's own Swedish terms beside the states. */
final class Words {
  private Words() {}

  static String of(State state) {
    return switch (state) {
      case PROVISIONAL -> "provisional (preliminär)";
      case RUNNING -> "running (löper)";
      case PAUSED -> "paused (pausad)";
      case MET -> "met (uppfylld)";
      case BREACHED_WAITING -> "breached, still waiting (bruten, väntar)";
      case BREACHED_STOPPED -> "breached, ended late (bruten, avslutad)";
      case WAIVED -> "waived (gäller inte längre)";
      case NOT_COVERED -> "not covered (omfattas inte)";
      case CANCELLED -> "cancelled (avslutad utan vård)";
    };
  }

  static String of(Flag flag) {
    return switch (flag) {
      case PVV_NOT_INFORMED ->
          "the code PvV had no effect: it is not registered that the patient was informed";
      case PVV_NOT_DECLINED ->
          "the code PvV had no effect: no declined time inside the limit is registered";
      case PVV_NOT_REGISTERED ->
          "the patient declined a time inside the limit, and no code PvV is registered";
      case EXEMPTION_NOT_ALLOWED_NO_INLIMIT_OFFER ->
          "the code PvV had no effect: no time inside the limit was offered";
      case EXEMPTION_NOT_IN_LAW -> "a code had no effect: no time is deducted from this guarantee";
      case SOV_NOT_ALLOWED_HERE -> "the code SoV had no effect: not allowed in this care area";
      case STOP_BEFORE_START -> "care was given before the start, and does not stop the clock";
      case STALE_PAUSE -> "the open pause has lasted long and is due for review";
      case ASSUMED_PURPOSE -> "the visit's purpose was not stated; taken as the one awaited";
      case ASSUMED_CARE_LEVEL -> "the care level was not stated; taken from the kind of event";
      case ASSUMED_PROBLEM -> "the problem was not stated; taken as new";
      case ASSUMED_LICENSED -> "whether staff was licensed was not stated; taken as licensed";
      case ASSUMED_LISTED -> "where the patient is listed was not stated; taken as listed here";
      case ASSUMED_RESIDENCE -> "where the patient lives was not stated; taken as the home region";
    };
  }

  static String of(Outcome.Reason reason) {
    return switch (reason) {
      case NONE -> "no reason";
      case NO_SUCH_GUARANTEE -> "no guarantee here is about such events";
      case NO_CLOCK -> "no clock that it could be about was known yet";
      case UNKNOWN_EVENT -> "the event that it takes back was not known yet";
      case PERIOD_ENDS_BEFORE_START -> "the exemption ends before it begins";
      case ERASED -> "the episode was erased";
      case EPISODE_PAST -> "the episode is past: not known, and older than closed ones are kept";
      case EPISODE_FULL -> "the episode holds as many events as one may";
    };
  }

  /** The codes of pauses. */
  static String ofPause(String code) {
    return switch (code) {
      case "PvV" -> "PvV (patientvald väntan)";
      case "MoV" -> "MoV (medicinskt orsakad väntan)";
      case "SoV" -> "SoV (särskilt orsakad väntan)";
      case "OTHER_REGION" -> "own choice of another region";
      default -> code;
    };
  }

  /** A limit or a time left, as rule files write it: {@code P90D}, {@code PT1H}. */
  static String ofTime(String iso) {
    if (iso.startsWith("PT")) {
      return of(Duration.parse(iso));
    }
    return days(Long.parseLong(iso.substring(1, iso.length() - 1)));
  }

  static String days(long days) {
    return days + (days == 1 ? " day" : " days");
  }

  static String of(Duration time) {
    StringBuilder words = new StringBuilder();
    part(words, time.toHours(), " h");
    part(words, time.toMinutesPart(), " min");
    part(words, time.toSecondsPart(), " s");
    return words.isEmpty() ? "0 min" : words.toString();
  }

  private static void part(StringBuilder words, long amount, String unit) {
    if (amount != 0) {
      words.append(words.isEmpty() ? "" : " ").append(amount).append(unit);
    }
  }
}
