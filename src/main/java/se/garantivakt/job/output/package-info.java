/** From what the engine publishes to records of the output topics. */
package se.garantivakt.job.output;
