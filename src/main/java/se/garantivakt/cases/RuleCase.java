package se.garantivakt.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One rule case as its file has it.
 *
 * @param id its name
 * @param ruleSet the rule set it is judged by
 * @param policy switches laid over the rule set
 * @param events as in the input contract
 * @param asOf when the question is asked: facts logged later are not yet known
 * @param expected what the engine must say
 * @param place file and line, for people
 */
public record RuleCase(
    String id,
    String ruleSet,
    JsonNode policy,
    JsonNode events,
    Instant asOf,
    JsonNode expected,
    String place) {}
