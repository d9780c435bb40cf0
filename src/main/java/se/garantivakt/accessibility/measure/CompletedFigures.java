package se.garantivakt.accessibility.measure;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Those who got their care in a period; everyone is in one of {@code within}, {@code late}, {@code
 * exempt} and {@code notCovered}. Days are whole local days from start to stop, without deductions.
 *
 * @param total everyone
 * @param within who counts plainly and waited at most the limit
 * @param late who counts plainly and waited longer
 * @param exempt who ever had a valid code
 * @param notCovered whom the guarantee does not cover
 * @param bands everyone by days waited; all bands are there
 * @param medianDays of everyone, the mean of the middle two
 * @param meanDays of everyone
 * @param share by the leading definition; of a guarantee of the same day, of all who began in the
 *     period, unanswered too, those answered the same day
 * @param publishable whether the denominator reaches the smallest count of the rule set
 */
public record CompletedFigures(
    long total,
    long within,
    long late,
    Exempt exempt,
    long notCovered,
    Map<String, Long> bands,
    OptionalDouble medianDays,
    OptionalDouble meanDays,
    Share share,
    boolean publishable) {}
