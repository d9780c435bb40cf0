/** A run on one machine: broker, topics, sample and job, without anything installed. */
package se.garantivakt.local;
