/** Gets state out of the savepoints and checkpoints of the job, by Flink's State Processor API. */
package se.garantivakt.inspect.savepoint;
