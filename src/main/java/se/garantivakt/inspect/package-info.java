/**
 * Looks into what rests of the job: what is kept of each episode, and whether it is what its facts
 * say. Knows the engine and how state is laid out; {@code inspect.savepoint} gets it out of Flink's
 * files.
 */
package se.garantivakt.inspect;
