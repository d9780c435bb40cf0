package se.garantivakt.job.settings;

import java.io.Serializable;

/**
 * How Kafka is reached. Each kind of client has all that was said for it: the bootstrap servers,
 * what was said for every client, and over that what was said for this kind. What the job itself
 * decides (groups, isolation, transactions, serializers) is not in there.
 *
 * @param bootstrap the brokers asked first, {@code host:port} with commas between
 */
public record KafkaSettings(
    String bootstrap, ClientProperties consumer, ClientProperties producer, ClientProperties admin)
    implements Serializable {}
