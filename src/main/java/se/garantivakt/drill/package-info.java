/**
 * Drills: faults put to the whole job on processes of their own, under a load whose right answer is
 * known, and what came of it.
 */
package se.garantivakt.drill;
