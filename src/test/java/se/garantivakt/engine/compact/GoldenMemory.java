package se.garantivakt.engine.compact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;

/**
 * Golden bytes of what is kept of episodes. The main program writes the files of the version that
 * is written today: run it once, when a new version begins, and never for one that is out.
 */
final class GoldenMemory {
  private static final Path FOLDER = Path.of("src", "test", "resources", "engine");
  private static final int MEMORIES = 24;

  private GoldenMemory() {}

  public static void main(String[] args) throws IOException {
    LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));
    List<String> bytes = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Memory> memories = new ArrayList<>(List.of(new Memory.Erased(1_770_000_000_000L)));
    for (int seed = 0; seed < MEMORIES; seed++) {
      memories.add(withFewFacts(new AnyMemory(new Random(seed), days).watched()));
    }
    for (Memory memory : memories) {
      bytes.add(HexFormat.of().formatHex(CompactMemory.write(memory)));
      texts.add(inAscii(memory));
    }
    String name = "compact-memory-v" + CompactMemory.VERSION;
    Files.write(FOLDER.resolve(name + ".hex"), bytes, StandardCharsets.US_ASCII);
    Files.write(FOLDER.resolve(name + ".txt"), texts, StandardCharsets.US_ASCII);
  }

  /** Facts have golden bytes of their own. */
  private static Memory withFewFacts(Memory.Watched all) {
    return new Memory.Watched(
        all.mark(),
        all.done(),
        all.next(),
        all.facts().stream().limit(2).toList(),
        all.waiting().stream().limit(1).toList(),
        all.clocks());
  }

  /** The lines of a golden file. */
  static List<String> resource(String name) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name), StandardCharsets.US_ASCII);
  }

  static String inAscii(Memory memory) {
    StringBuilder text = new StringBuilder();
    memory
        .toString()
        .chars()
        .forEach(
            c -> text.append(c >= ' ' && c <= '~' ? "" + (char) c : String.format("\\u%04x", c)));
    return text.toString();
  }
}
