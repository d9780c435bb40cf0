package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.garantivakt.audit.page.figures.Replay;

/**
 * The report of a replay as one HTML page. It loads nothing: its Content-Security-Policy allows the
 * scripts that are in it, by their hashes, and no network. The same replay gives the same bytes.
 *
 * @param first the language in which it opens
 * @param zone of the times of events; all other times are told as the records have them
 */
public record AuditPage(Language first, ZoneId zone) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** In the order in which they stand in the page. */
  private static final List<String> SCRIPTS =
      List.of(
          "texts.js",
          "dom.js",
          "tables.js",
          "charts.js",
          "head.js",
          "breaches.js",
          "accessibility.js",
          "waits.js",
          "alerts.js",
          "quality.js",
          "differences.js",
          "timeline.js",
          "episodes.js",
          "page.js");

  /** The page of a replay, with what a comparison found, if there was one. */
  public String of(Replay replay, Optional<JsonNode> differences) {
    String charts = Inline.script(ChartLibrary.script());
    String scripts =
        Inline.script(
            SCRIPTS.stream()
                .map(Resource::text)
                .collect(Collectors.joining("\n", "(function () {\n'use strict';\n", "\n})();\n")));
    return new PageTemplate(Resource.text("page.html"))
        .filled(
            Map.of(
                "language",
                first.tag(),
                "hashes",
                Inline.hash(charts) + " " + Inline.hash(scripts),
                "style",
                Resource.text("page.css"),
                "texts",
                Inline.json(texts()),
                "data",
                Inline.json(new PageData(replay, differences, zone).json()),
                "charts",
                charts,
                "scripts",
                scripts,
                "title",
                Inline.html(PageTexts.of(first).get("page.title")),
                "noscript",
                Inline.html(withoutScripts())));
  }

  private static String withoutScripts() {
    return Arrays.stream(Language.values())
        .map(each -> PageTexts.of(each).get("page.noscript"))
        .collect(Collectors.joining(" "));
  }

  private static ObjectNode texts() {
    ObjectNode texts = MAPPER.createObjectNode();
    for (Language each : Language.values()) {
      texts.set(each.tag(), MAPPER.valueToTree(PageTexts.of(each)));
    }
    return texts;
  }
}
