package se.garantivakt.job.settings;

import java.io.Serializable;

/**
 * All that an operator decides about a job, one record per concern. Immutable, may be held by
 * operators, and safe to print: no secret is shown.
 */
public record JobSettings(
    KafkaSettings kafka,
    InputSettings input,
    TimeSettings time,
    WatchSettings watch,
    AccessibilitySettings accessibility,
    OutputSettings output,
    RunSettings run)
    implements Serializable {}
