package se.garantivakt.audit.page.figures;

/**
 * A line that could not be read, and was passed over.
 *
 * @param origin file and line
 * @param what what is wrong with it, repeating none of its values
 */
public record Remark(String origin, String what) {}
