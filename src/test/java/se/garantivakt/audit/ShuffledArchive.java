package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.schema.Schemas;
import se.garantivakt.simulate.SimulatedRecord;

/** An archive whose lines lie in plain and gzipped files, in folders, in no order at all. */
final class ShuffledArchive {
  private static final List<String> FILES =
      List.of("b.jsonl", "a.jsonl.gz", "år/_2024.jsonl", "år/x/z.json-lines", "c.jsonl.gz");

  private ShuffledArchive() {}

  /** Writes records in it, each with its own place in the log. */
  static void write(Path folder, List<SimulatedRecord> records, long seed) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (SimulatedRecord record : records) {
      ObjectNode json = (ObjectNode) Schemas.json(new String(record.value(), UTF_8));
      json.put("loggedAt", record.loggedAt().toString());
      json.put("topic", record.topicName());
      json.put("partition", 0);
      json.put("offset", lines.size());
      lines.add(json.toString().getBytes(UTF_8));
    }
    Collections.shuffle(lines, new Random(seed));
    int each = lines.size() / FILES.size() + 1;
    for (int file = 0; file < FILES.size(); file++) {
      int begin = file * each;
      write(
          folder.resolve(FILES.get(file)),
          lines.subList(begin, Math.min(begin + each, lines.size())));
    }
  }

  private static void write(Path file, List<byte[]> lines) throws IOException {
    Files.createDirectories(file.getParent());
    OutputStream plain = Files.newOutputStream(file);
    try (OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      for (byte[] line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  /** All of it that can be read, in the order of the log. */
  static List<LoggedEvent> log(Path folder) {
    ArchiveDecoder decoder = new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
    try (Stream<ArchiveEntry> entries = Archive.at(folder).entries(decoder)) {
      return entries
          .map(
              e ->
                  e instanceof ArchiveEntry.Heard heard
                      ? Optional.of(heard.event())
                      : Optional.<LoggedEvent>empty())
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing(LoggedEvent::position))
          .toList();
    }
  }
}
