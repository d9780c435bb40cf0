/** What other rules would have said of the same events. */
package se.garantivakt.replay.impact;
