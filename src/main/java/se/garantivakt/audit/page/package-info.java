/**
 * The report of a replay for people: one HTML file that holds all it needs, in Swedish and English.
 * Java counts ({@code figures}) and puts the page together; what it looks like and says stands in
 * the resources of this package: {@code page.html}, its style and scripts, and a file of texts for
 * each language.
 */
package se.garantivakt.audit.page;
