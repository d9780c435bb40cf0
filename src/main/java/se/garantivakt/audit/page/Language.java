package se.garantivakt.audit.page;

/** The languages of the page; both are in it, and the reader may change. */
public enum Language {
  SV("sv"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As HTML names it. */
  public String tag() {
    return tag;
  }
}
