package se.garantivakt.engine;

/**
 * Takes the latest state of a clock out of the compacted topic: its episode was erased, or is kept
 * no longer.
 *
 * @param clockId the key
 * @param episodeId by which the topic is partitioned
 */
public record Tombstone(String clockId, String episodeId) implements Publication {}
