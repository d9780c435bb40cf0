package se.garantivakt.deployment;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as {@code pom.xml} names them. */
final class Pom {
  private Pom() {}

  /** The value of a property. */
  static String property(String name) {
    Matcher found =
        Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</")
            .matcher(Manifests.text(Path.of("pom.xml")));
    if (!found.find()) {
      throw new AssertionError("pom.xml has no " + name);
    }
    return found.group(1);
  }

  /** That of the project, which stands first. */
  static String version() {
    return property("version");
  }
}
