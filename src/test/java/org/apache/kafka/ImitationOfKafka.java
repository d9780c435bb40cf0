package org.apache.kafka;

/** Stands for any class of Kafka in the tests of the architecture rules. */
public final class ImitationOfKafka {}
