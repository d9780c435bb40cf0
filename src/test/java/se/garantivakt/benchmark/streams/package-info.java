/**
 * The peer: the engine of this project in Kafka Streams instead of Flink, by its Processor API,
 * with state and timers in two stores. What it leaves out favours it: no figures of clinics and
 * what follows from them, no records of {@code event.rejected}, no metrics.
 */
package se.garantivakt.benchmark.streams;
