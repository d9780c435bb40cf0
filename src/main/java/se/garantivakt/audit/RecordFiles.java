package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Writes output records as lines, each task into a file of its own for each topic. A line is the
 * value of the record as its topic has it; a tombstone is {@code {"tombstone":true,"key":…}}, and
 * no value has a field of that name.
 */
final class RecordFiles implements Sink<OutputRecord> {
  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;

  private final String folder;
  private final String part;

  /**
   * Into a folder that all machines reach.
   *
   * @param part the sink's name, unique in the job
   */
  RecordFiles(String folder, String part) {
    this.folder = folder;
    this.part = part;
  }

  /** The parts of a topic, in the order of their names. */
  static List<Path> parts(Path folder, OutputTopic topic) throws IOException {
    String begins = topic.contract() + "-";
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith(begins)).sorted().toList();
    }
  }

  @Override
  public SinkWriter<OutputRecord> createWriter(WriterInitContext context) {
    int task = context.getTaskInfo().getIndexOfThisSubtask();
    return new Writer(Path.of(folder), "-" + part + "-" + task + ".part");
  }

  private static final class Writer implements SinkWriter<OutputRecord> {
    private final Path folder;
    private final String ending;
    private final Map<OutputTopic, OutputStream> files = new EnumMap<>(OutputTopic.class);

    Writer(Path folder, String ending) {
      this.folder = folder;
      this.ending = ending;
    }

    @Override
    public void write(OutputRecord record, Context context) throws IOException {
      OutputStream file = files.get(record.topic());
      if (file == null) {
        file = open(record.topic());
        files.put(record.topic(), file);
      }
      file.write(record.value() == null ? tombstone(record.key()) : record.value());
      file.write('\n');
    }

    private OutputStream open(OutputTopic topic) throws IOException {
      Path file = folder.resolve(topic.contract() + ending);
      return new BufferedOutputStream(
          Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER);
    }

    private static byte[] tombstone(byte[] key) {
      char[] escaped = JsonStringEncoder.getInstance().quoteAsString(new String(key, UTF_8));
      return ("{\"tombstone\":true,\"key\":\"" + new String(escaped) + "\"}").getBytes(UTF_8);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      for (OutputStream file : files.values()) {
        file.flush();
      }
    }

    @Override
    public void close() throws IOException {
      for (OutputStream file : files.values()) {
        file.close();
      }
    }
  }
}
