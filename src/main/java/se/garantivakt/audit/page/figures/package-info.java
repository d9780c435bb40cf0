/**
 * The figures of a replay for people, counted from the files of its output topics in one pass over
 * each. What is held grows with clinics, weeks and months, and by a fingerprint and a few numbers
 * for each clock, whose latest state counts; no id of a patient, episode or clock is kept, but of
 * the episodes that were asked for.
 */
package se.garantivakt.audit.page.figures;
