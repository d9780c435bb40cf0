/**
 * Reads rule files into {@link se.garantivakt.rules.RuleSet}. A file that says something wrong is
 * refused with all that is wrong in it, so that no region runs on half a law.
 */
package se.garantivakt.rules.file;
