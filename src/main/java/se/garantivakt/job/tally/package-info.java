/** What a run that ends counts on its way. */
package se.garantivakt.job.tally;
