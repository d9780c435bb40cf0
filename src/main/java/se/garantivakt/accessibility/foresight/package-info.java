/**
 * Which breaches the clinics' forecasts foresee (rules.md section 7): of clocks without a booking,
 * once a day, from what a clinic's queue tells.
 */
package se.garantivakt.accessibility.foresight;
