/**
 * What is handed to the registers people report to: the month ends of {@code clinic.accessibility}
 * as CSV in the words of SKR's information model (väntetider i vården), and as FHIR R4 {@code
 * MeasureReport}s. Everything written is a function of the records: no machine time, no order of
 * the day. Knows neither files of an archive nor topics; records are handed in as bytes.
 */
package se.garantivakt.report;
