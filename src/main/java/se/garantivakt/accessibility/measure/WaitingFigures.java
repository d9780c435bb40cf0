package se.garantivakt.accessibility.measure;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Those who wait as of an instant; everyone is in one of {@code within}, {@code over}, {@code
 * exempt} and {@code notCovered}. Days are whole local days from the start, without deductions.
 *
 * @param total everyone
 * @param within who counts plainly and has waited at most the limit
 * @param over who counts plainly and has waited longer
 * @param exempt who has a code in effect
 * @param notCovered whom the guarantee does not cover
 * @param bands everyone by days waited; all bands are there
 * @param medianDays of everyone, the mean of the middle two
 * @param p90Days of everyone, by nearest rank
 * @param longestDays of everyone
 * @param share by the leading definition
 * @param publishable whether the denominator reaches the smallest count of the rule set
 */
public record WaitingFigures(
    long total,
    long within,
    long over,
    Exempt exempt,
    long notCovered,
    Map<String, Long> bands,
    OptionalDouble medianDays,
    OptionalLong p90Days,
    OptionalLong longestDays,
    Share share,
    boolean publishable) {}
