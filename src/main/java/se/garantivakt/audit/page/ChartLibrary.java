package se.garantivakt.audit.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Apache ECharts as its webjar has it. */
final class ChartLibrary {
  private static final String MAVEN = "META-INF/maven/org.webjars.npm/echarts/pom.properties";

  private ChartLibrary() {}

  /** The script, with its licence on top. */
  static String script() {
    return Resource.ofLibrary(
        "META-INF/resources/webjars/echarts/" + version() + "/dist/echarts.min.js");
  }

  private static String version() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resource.ofLibrary(MAVEN)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
