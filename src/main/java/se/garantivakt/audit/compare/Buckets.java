package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Records of two runs on disk, so that all of one episode or place lie in one bucket and a bucket
 * fits into memory. Records of one key keep their order.
 */
final class Buckets implements AutoCloseable {
  private static final int BUFFER = 1 << 14;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path[] files;
  private final OutputStream[] streams;

  /** Takes a record of a bucket. */
  interface Taker {
    void take(Run run, OutputTopic topic, JsonNode record);
  }

  /** In an empty folder. */
  Buckets(Path folder, int count) throws IOException {
    files = new Path[count];
    streams = new OutputStream[count];
    for (int i = 0; i < count; i++) {
      files[i] = folder.resolve("bucket-" + i);
      streams[i] = new BufferedOutputStream(Files.newOutputStream(files[i]), BUFFER);
    }
  }

  int count() {
    return files.length;
  }

  /** Puts a record where those of its key lie. */
  void put(Run run, OutputTopic topic, String key, byte[] json) throws IOException {
    OutputStream out = streams[Math.floorMod(key.hashCode(), files.length)];
    out.write('a' + run.ordinal());
    out.write('a' + topic.ordinal());
    out.write(json);
    out.write('\n');
  }

  /** Hands out the records of a bucket, in the order they were put; none is put any more. */
  void read(int bucket, Taker taker) throws IOException {
    streams[bucket].close();
    try (BufferedReader lines = Files.newBufferedReader(files[bucket], StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Run run = Run.values()[line.charAt(0) - 'a'];
        OutputTopic topic = OutputTopic.values()[line.charAt(1) - 'a'];
        taker.take(run, topic, JSON.readTree(line.substring(2)));
      }
    }
    Files.delete(files[bucket]);
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < files.length; i++) {
      streams[i].close();
      Files.deleteIfExists(files[i]);
    }
  }
}
