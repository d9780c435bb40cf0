package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import se.garantivakt.job.settings.OutputTopic;

/**
 * The headers of output records: {@code content-type}, {@code schema} and, where rules said the
 * record, {@code rule-set-version}. There are few, which all records share: each is made once.
 */
public final class ContractHeaders {
  /** The version of every output contract. */
  private static final int MAJOR = 1;

  private final Map<Optional<String>, Map<OutputTopic, Header[]>> known = new HashMap<>();

  /** Of a record of a topic, said by those rules. */
  public Headers of(OutputTopic topic, Optional<String> rules) {
    return new RecordHeaders(
        known
            .computeIfAbsent(rules, r -> new EnumMap<>(OutputTopic.class))
            .computeIfAbsent(topic, t -> make(t, rules)));
  }

  private static Header[] make(OutputTopic topic, Optional<String> rules) {
    List<Header> headers = new ArrayList<>(3);
    headers.add(header("content-type", "application/json"));
    headers.add(header("schema", topic.contract() + "/" + MAJOR));
    rules.ifPresent(said -> headers.add(header("rule-set-version", said)));
    return headers.toArray(Header[]::new);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
