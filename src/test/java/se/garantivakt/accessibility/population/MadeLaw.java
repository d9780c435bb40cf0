package se.garantivakt.accessibility.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import se.garantivakt.engine.Engine;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * The rules that a made region follows.
 *
 * @param ownWishDeducts whether the patient's regret ends the pause of PvV
 * @param home the counties whose patients are at home; empty for all
 */
record MadeLaw(Engine engine, boolean ownWishDeducts, List<String> home) {
  private static final List<MadeLaw> ALL =
      List.of(
          of("national", "{}", true, List.of()),
          of("stockholm", "{}", true, List.of("01")),
          of("ostergotland", "{}", false, List.of("05")),
          of("national", "{\"PvV.effect\": \"restart\"}", false, List.of()),
          of("national", "{\"MoV.effect\": \"waive\", \"PvV.requires\": []}", true, List.of()));

  static MadeLaw any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  private static MadeLaw of(String ruleSet, String policy, boolean deducts, List<String> home) {
    try {
      var switches = new ObjectMapper().readTree(policy);
      var rules = new RuleSetLoader().load(Path.of("config", "rules"), ruleSet, switches);
      return new MadeLaw(new Engine(rules), deducts, home);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(policy, e);
    }
  }
}
