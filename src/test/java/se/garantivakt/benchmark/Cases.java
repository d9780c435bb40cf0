package se.garantivakt.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways that are compared, by name. */
final class Cases {
  /** The one that others are held against, in streaming. */
  static final String JOB = "job";

  /** The same from four topics that are heard out of step. */
  static final String BACKLOG = "backlog";

  /** The command of that name, which is no {@link Case}: it is run as users run it. */
  static final String REPLAY = "replay";

  /** The one that has a class path of its own, see {@link ClassPath}. */
  static final String STREAMS = "streams";

  /** What is done without this job. */
  static final String SQL = "sql";

  private Cases() {}

  /** All, in the order of the table. */
  static Map<String, Case> all() {
    Map<String, Case> all = new LinkedHashMap<>();
    all.put("parse", new ParseAlone());
    all.put("engine", new EngineAlone());
    all.put("pass-through", new PassThrough());
    all.put("minimal", new MinimalStream(MinimalFunction::new));
    all.put("lean", new MinimalStream(LeanFunction::new));
    all.put(JOB, new WholeJobCase(true));
    all.put(BACKLOG, new WholeJobCase(false));
    all.put(STREAMS, new StreamsCase());
    all.put("minimal-batch", new MinimalBatch());
    all.put(SQL, new NightlyBatch());
    return all;
  }

  /** Their names, and that of the command {@code replay}. */
  static List<String> names() {
    return Stream.concat(all().keySet().stream(), Stream.of(REPLAY)).toList();
  }

  /** What a row of the table says of it. */
  static String told(String name) {
    return switch (name) {
      case "parse" -> "reading and parsing the JSON alone, one thread";
      case "engine" -> "the same, and asking the engine and writing what it says, without a stream";
      case "pass-through" -> "Flink, Kafka to Kafka, exactly once";
      case "minimal" -> "a minimal keyed job: a map of event ids, one value, one timer moved";
      case "lean" -> "its lean twin: one value holds all, the timer moves when it must";
      case JOB -> "**this job**";
      case BACKLOG -> "this job, the four topics as a backlog, out of step";
      case STREAMS -> "the same engine in Kafka Streams, exactly once, without figures of clinics";
      case REPLAY -> "**replay**, in batch, to files";
      case "minimal-batch" -> "the minimal job in batch, to files";
      case SQL -> "the nightly batch in SQL on PostgreSQL: load and one query";
      default -> throw new IllegalArgumentException(name + " is none of " + names());
    };
  }
}
