package se.garantivakt.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A drill that was held, or was to be; it is kept beside what its processes have left.
 *
 * @param shortly whether in the short form
 * @param verdict none if it was not held to its end
 * @param why it was not
 */
public record HeldDrill(Drill drill, boolean shortly, Optional<Verdict> verdict, String why) {
  private static final String FILE = "held.json";

  /** Whether it was held to its end and passed. */
  public boolean passed() {
    return verdict.map(Verdict::passed).orElse(false);
  }

  /** As programs are told it. */
  public ObjectNode json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode().put("drill", drill.name()).put("short", shortly);
    json.put("passed", passed());
    verdict.ifPresent(it -> json.set("wrong", mapper.valueToTree(it.wrong())));
    verdict.ifPresent(it -> json.set("verdict", mapper.valueToTree(it)));
    return json.put("why", why);
  }

  /** Keeps it in the folder of all drills. */
  public void keep(Path folder) throws IOException {
    Path place = Files.createDirectories(folder.resolve(drill.name()));
    Files.writeString(place.resolve(FILE), json().toPrettyString() + "\n");
  }

  /** All that are kept in a folder, in the order of {@link Drills#all}. */
  public static List<HeldDrill> all(Path folder) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<HeldDrill> all = new ArrayList<>();
    for (Drill drill : Drills.all()) {
      Path file = folder.resolve(drill.name()).resolve(FILE);
      if (Files.isRegularFile(file)) {
        JsonNode json = mapper.readTree(file.toFile());
        Optional<Verdict> verdict =
            json.has("verdict")
                ? Optional.of(mapper.treeToValue(json.get("verdict"), Verdict.class))
                : Optional.empty();
        boolean shortly = json.get("short").asBoolean();
        all.add(new HeldDrill(drill, shortly, verdict, json.get("why").asText()));
      }
    }
    return all;
  }
}
