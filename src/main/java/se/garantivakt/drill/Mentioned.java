package se.garantivakt.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The ids of patients, episodes and events that a load mentioned, and the personal numbers in it:
 * none of them may stand in a log.
 */
final class Mentioned {
  private static final Pattern IDS =
      Pattern.compile("\"(patientId|episodeId|eventId|subjectId|offerId)\":\"([^\"]+)\"");

  /** Whatever stands around them: a UUID, a pseudonym or a source's own id, a personal number. */
  private static final Pattern SHAPES =
      Pattern.compile(
          "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
              + "|\\p{Lower}-\\p{XDigit}{8,16}"
              + "|\\d{8}-\\d{4}");

  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  /** Takes what a record mentions. */
  void note(SimulatedRecord record) {
    take(record.key());
    Matcher matcher = IDS.matcher(new String(record.value(), UTF_8));
    while (matcher.find()) {
      take(matcher.group(2));
    }
  }

  private void take(String id) {
    if (ids.add(id) && !SHAPES.matcher(id).matches()) {
      throw new DrillException("an id has a shape that logs are not searched for: " + id);
    }
  }

  /** How many there are. */
  int size() {
    return ids.size();
  }

  /** How many of them a text says; which, is told to nobody. */
  int in(String text) {
    int found = 0;
    Matcher matcher = SHAPES.matcher(text);
    for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
      found += ids.contains(matcher.group()) ? 1 : 0;
    }
    return found;
  }
}
