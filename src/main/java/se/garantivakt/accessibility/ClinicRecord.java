package se.garantivakt.accessibility;

/** What is published of a clinic. */
public sealed interface ClinicRecord permits Accessibility, Finding {
  /** What it is about. */
  Place place();
}
