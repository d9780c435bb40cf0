package se.garantivakt.audit.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** All that the page says, in each language under the same keys: {@code texts_<language>}. */
final class PageTexts {
  private PageTexts() {}

  /** The texts of a language by their keys. */
  static Map<String, String> of(Language language) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resource.text("texts_" + language.tag() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
