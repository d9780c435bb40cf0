package se.garantivakt.audit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that come with the program. */
final class Resource {
  private Resource() {}

  /** One of this package. */
  static String text(String name) {
    return read(Resource.class.getResourceAsStream(name), name);
  }

  /** One of a library. */
  static String ofLibrary(String path) {
    return read(Resource.class.getClassLoader().getResourceAsStream(path), path);
  }

  private static String read(InputStream found, String name) {
    if (found == null) {
      throw new IllegalStateException(name + " does not come with this program");
    }
    try (InputStream in = found) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
