/**
 * The topics of the jobs: how they are to be ({@code config/topics.yaml}), how they are on a
 * broker, and what is missing or differs.
 */
package se.garantivakt.job.topics;
