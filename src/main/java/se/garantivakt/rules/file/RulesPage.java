package se.garantivakt.rules.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * Writes what the rule sets of a folder say, in Markdown, for those who read the law and not files.
 * The same files give the same text, on every machine.
 */
public final class RulesPage {
  private static final String HEAD =
      """
      # The rules

      <!-- Written from config/rules and the program's own switches.yaml. Do not change it here; write it again with
           jobs/garantivakt rules page -->

      ## How to read a rule file

      """;

  private final SwitchCatalog catalog = new SwitchCatalog();
  private final Path folder;

  /** A page on the rule sets of that folder. */
  public RulesPage(Path folder) {
    this.folder = folder;
  }

  /**
   * The page.
   *
   * @throws RuleFileException if a file says something wrong
   */
  public String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(Resource.text("how-to-read.md")).append('\n');
    page.append("## The switches\n\n").append(switches());
    page.append("## Names of rules\n\n").append(names());
    page.append("## The rule sets\n\n");
    List<String> ids = RuleFiles.in(folder);
    ids.forEach(id -> page.append("* [`" + id + "`](#" + id + ")\n"));
    ids.forEach(id -> page.append('\n').append(ruleSet(id).stripTrailing()).append('\n'));
    return page.toString();
  }

  private String switches() {
    PageTable table = new PageTable("switch", "may say", "default", "why");
    for (Switch sw : catalog.all()) {
      table.row("`" + sw.key() + "`", sw.allowed(), DatedText.of(sw.standard()), sw.why());
    }
    return table.text();
  }

  private static String names() {
    PageTable table = new PageTable("rule", "speaks of");
    Resource.fields("rule-names.yaml")
        .fields()
        .forEach((name, meaning) -> table.row("`" + name + "`", DatedText.of(meaning)));
    return table.text();
  }

  private String ruleSet(String id) {
    Faults faults = new Faults();
    Fields file = new RuleFiles(faults).whole(RuleFiles.of(folder, id));
    RuleSetReader reader = new RuleSetReader(catalog, new Reading(faults));
    RuleSet ruleSet = reader.read(file);
    faults.refuse(RuleFileException::new);
    Optional<RuleSet> lower =
        Optional.ofNullable(file.fields().get("extends"))
            .map(name -> new RuleSetLoader().load(folder, name.shown()));
    String head = "### " + id + "\n\n" + ruleSet.title() + ", version " + ruleSet.version() + ".";
    return head + new RuleSetText(ruleSet, lower).text(own(reader.switches(file)));
  }

  /** The switches that a file, or one that it extends, says itself. */
  private String own(Fields said) {
    PageTable table = new PageTable("switch", "here", "default", "why");
    boolean any = false;
    for (Switch sw : catalog.all()) {
      Tree here = said.fields().get(sw.key());
      if (!here.place().file().equals(SwitchCatalog.FILE)) {
        any = true;
        String standard = DatedText.of(sw.standard());
        table.row("`" + sw.key() + "`", DatedText.of(here), standard, sw.why());
      }
    }
    return any ? table.text() : "";
  }
}
