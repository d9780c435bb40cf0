package se.garantivakt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which build this is, and on which Java it runs. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties written = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      written.load(in);
    }
    return new String[] {
      "garantivakt " + written.getProperty("version") + " (Java " + Runtime.version() + ")"
    };
  }
}
