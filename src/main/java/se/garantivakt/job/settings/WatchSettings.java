package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * By which rules episodes are watched, and what is kept of them.
 *
 * @param rules the id of a rule set, or the path of its file
 * @param keepClosed how long the facts of an episode stay after its last clock has ended, so that
 *     what comes late can still correct it
 * @param keepErased how long it is remembered that an episode was erased, so that nothing brings it
 *     back
 * @param mostEvents the most facts held of one episode
 */
public record WatchSettings(String rules, Duration keepClosed, Duration keepErased, int mostEvents)
    implements Serializable {}
