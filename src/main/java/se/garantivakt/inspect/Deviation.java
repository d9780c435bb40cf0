package se.garantivakt.inspect;

import java.util.Optional;

/**
 * Something that is kept otherwise than it should be.
 *
 * @param episodeId the episode
 * @param clockId the clock; empty where it is the episode's
 * @param field what differs, as {@link EpisodeJson} names it
 * @param kept its value in the state
 * @param told its value told again from the facts
 */
public record Deviation(
    String episodeId, Optional<String> clockId, String field, String kept, String told) {
  /** Neither kept, nor told. */
  static final String NOTHING = "nothing";
}
