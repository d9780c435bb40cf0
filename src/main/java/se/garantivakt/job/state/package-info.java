/** What the job keeps between records, and how it rests. */
package se.garantivakt.job.state;
