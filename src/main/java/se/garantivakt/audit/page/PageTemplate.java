package se.garantivakt.audit.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places, written {@code @@name@@}, each of which takes one text as it is. */
final class PageTemplate {
  private static final Pattern PLACE = Pattern.compile("@@([a-z]+)@@");

  private final String template;

  PageTemplate(String template) {
    this.template = template;
  }

  /**
   * The page. What is filled in is not looked at for places again.
   *
   * @throws IllegalStateException for a place of which nothing is said
   */
  String filled(Map<String, String> places) {
    Matcher place = PLACE.matcher(template);
    StringBuilder page = new StringBuilder();
    while (place.find()) {
      String text = places.get(place.group(1));
      if (text == null) {
        throw new IllegalStateException("nothing is said of the place " + place.group(1));
      }
      place.appendReplacement(page, Matcher.quoteReplacement(text));
    }
    return place.appendTail(page).toString();
  }
}
