package se.garantivakt.accessibility.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import se.garantivakt.engine.Engine;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * The rules that a made region follows.
 *
 * @param ownWish the effect of PvV: only where it deducts does the patient's regret end its pause
 * @param home the counties whose patients are at home; empty for all
 */
record MadeLaw(Engine engine, Effect ownWish, List<String> home) {
  private static final List<MadeLaw> ALL =
      List.of(
          of("national", "{}", Effect.DEDUCT, List.of()),
          of("stockholm", "{}", Effect.DEDUCT, List.of("01")),
          of("ostergotland", "{}", Effect.WAIVE, List.of("05")),
          of("national", "{\"PvV.effect\": \"restart\"}", Effect.RESTART, List.of()),
          of(
              "national",
              "{\"MoV.effect\": \"waive\", \"PvV.requires\": []}",
              Effect.DEDUCT,
              List.of()));

  static MadeLaw any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  private static MadeLaw of(String ruleSet, String policy, Effect ownWish, List<String> home) {
    try {
      var switches = new ObjectMapper().readTree(policy);
      var rules = new RuleSetLoader().load(Path.of("config", "rules"), ruleSet, switches);
      return new MadeLaw(new Engine(rules), ownWish, home);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(policy, e);
    }
  }
}
