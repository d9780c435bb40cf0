/**
 * Reads rejected records back in: what was rejected for a reason that no longer holds is written
 * once more to the topic it came from, and heard there like any other record.
 */
package se.garantivakt.resubmit;
