/** The past told again: playing back logged events, and explaining what came of them. */
package se.garantivakt.replay;
