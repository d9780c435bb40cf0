package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How the figures of clinics are told.
 *
 * @param every how often at most the current row of a place is told, by the log's time
 * @param reviseMonths how many months back are told again when more becomes known of them
 */
public record AccessibilitySettings(Duration every, int reviseMonths) implements Serializable {}
