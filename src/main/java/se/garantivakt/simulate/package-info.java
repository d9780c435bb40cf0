/**
 * Input as a region would send it, made up: episodes drawn from published figures, registered as
 * late and as disorderly as in life, told in the order of the log. Pure but for the sinks: the same
 * settings give the same bytes on any machine.
 */
package se.garantivakt.simulate;
