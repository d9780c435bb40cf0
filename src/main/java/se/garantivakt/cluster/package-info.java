/**
 * A cluster on this machine from what Maven has brought: a Kafka broker, a Flink JobManager and
 * TaskManagers as processes of their own, in one folder, on loopback only; and the job's jar on it.
 */
package se.garantivakt.cluster;
