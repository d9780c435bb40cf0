package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.garantivakt.cases.CaseFiles;
import se.garantivakt.cases.RuleCase;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.rules.file.RuleSetLoader;

/** The rule cases are the widest range of stories there is: each can be explained. */
class EveryCaseIsExplainedTest {
  private static final Path RULES = Path.of("config", "rules");
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ArchiveDecoder decoder =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
  private final Map<String, Engine> engines = new HashMap<>();

  @Test
  void in_lines_of_eighty_columns_and_as_data() {
    assertThat(CaseFiles.read(CASES)).hasSizeGreaterThan(100).allSatisfy(this::isExplained);
  }

  private void isExplained(RuleCase each) {
    List<EpisodeSearch> episodes = episodes(each);
    for (EpisodeSearch search : episodes) {
      String id = search.found().orElseThrow();
      Instant at = each.asOf();
      Chronicle told = Retelling.of(engine(each), id, search.events(), at, at);
      String text = ChronicleText.of(told, search.rejected(), 80);
      assertThat(text.lines().filter(l -> l.length() > 80)).as(each.id()).isEmpty();
      assertThat(text).doesNotContain("names no source");
      JsonNode json = ChronicleJson.of(told, search.rejected());
      assertThat(json.path("clocks")).hasSameSizeAs(told.clocks());
      assertThat(told.stretches()).hasSameSizeAs(told.clocks());
    }
  }

  private List<EpisodeSearch> episodes(RuleCase each) {
    EpisodeSearch all = search(each, Optional.empty());
    List<EpisodeSearch> episodes = new ArrayList<>();
    all.episodes().forEach(id -> episodes.add(search(each, Optional.of(id))));
    return episodes;
  }

  private EpisodeSearch search(RuleCase each, Optional<String> wanted) {
    return new EpisodeSearch(wanted)
        .read(IntStream.range(0, each.events().size()).mapToObj(i -> entry(each, i)));
  }

  private ArchiveEntry entry(RuleCase each, int index) {
    try {
      byte[] bytes = MAPPER.writeValueAsBytes(each.events().get(index));
      return decoder.decode(new ArchivedRecord(bytes, "case.jsonl", index + 1L));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Engine engine(RuleCase each) {
    JsonNode policy = each.policy().isMissingNode() ? NullNode.getInstance() : each.policy();
    return engines.computeIfAbsent(
        each.ruleSet() + policy,
        k -> new Engine(new RuleSetLoader().load(RULES, each.ruleSet(), policy)));
  }
}
