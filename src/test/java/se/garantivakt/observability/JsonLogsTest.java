package se.garantivakt.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.junit.jupiter.api.Test;

/** Log4j by the configuration that images use. */
class JsonLogsTest {
  private static final Path CONFIGURATION =
      Path.of("config", "logging", "json-lines.properties").toAbsolutePath();

  @Test
  void each_entry_is_one_line_of_json_whatever_is_in_it() throws Exception {
    List<JsonNode> lines =
        logged(
            log -> {
              log.getLogger("se.garantivakt.Some").info("two\nlines, «quotes» \"and\" \u0001");
              log.getLogger("other").warn("why", new IllegalStateException("this\nis why"));
            });
    assertThat(lines).hasSize(2);
    JsonNode first = lines.get(0);
    assertThat(first.get("message").textValue()).isEqualTo("two\nlines, «quotes» \"and\" \u0001");
    assertThat(first.get("level").textValue()).isEqualTo("INFO");
    assertThat(first.get("logger").textValue()).isEqualTo("se.garantivakt.Some");
    assertThat(first.get("thread").textValue()).isEqualTo(Thread.currentThread().getName());
    assertThat(first.has("exception")).isFalse();
    assertThat(Instant.parse(first.get("time").textValue())).isAfter(Instant.EPOCH);
    assertThat(lines.get(1).get("exception").textValue())
        .contains("IllegalStateException: this\nis why", "JsonLogsTest");
  }

  @Test
  void clients_of_kafka_tell_no_page_for_each_of_them() throws Exception {
    List<JsonNode> lines =
        logged(
            log -> {
              log.getLogger("org.apache.kafka.clients.admin.AdminClientConfig").info("a page");
              log.getLogger("org.apache.kafka.clients.NetworkClient").warn("no broker");
            });
    assertThat(lines)
        .extracting(line -> line.get("message").textValue())
        .containsExactly("no broker");
  }

  private interface Talk {
    void with(LoggerContext log);
  }

  private static List<JsonNode> logged(Talk talk) throws Exception {
    StringWriter written = new StringWriter();
    try (LoggerContext log = new LoggerContext("images", null, CONFIGURATION.toUri())) {
      log.start();
      divert(log, written);
      talk.with(log);
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : written.toString().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  /** What would go to the console is written there, in the same layout. */
  private static void divert(LoggerContext log, StringWriter written) {
    LoggerConfig root = log.getConfiguration().getRootLogger();
    Appender console = root.getAppenders().get("out");
    assertThat(console).isInstanceOf(ConsoleAppender.class);
    root.removeAppender("out");
    StringLayout layout = (StringLayout) console.getLayout();
    Appender diverted =
        WriterAppender.createAppender(layout, null, written, "diverted", false, true);
    diverted.start();
    root.addAppender(diverted, null, null);
    log.updateLoggers();
  }
}
