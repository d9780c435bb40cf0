/**
 * What was published then, held against what a replay says: by what both come to, never by marks of
 * a run or by the order in which topics were heard.
 */
package se.garantivakt.audit.compare;
