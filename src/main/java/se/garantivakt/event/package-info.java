/**
 * The input contract: what other systems tell of one episode of care, typed and checked. Knows no
 * stream, no rule and no clock of the machine.
 */
package se.garantivakt.event;
