package se.garantivakt.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import se.garantivakt.audit.page.figures.Episodes;
import se.garantivakt.audit.page.figures.Replay;
import se.garantivakt.audit.page.figures.ReplayFolder;
import se.garantivakt.engine.Alert;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.simulate.SimulationSettings;

/** The page in a real browser, as its reader has it: from a file, without a network. */
@Tag("browser")
class PageBrowserTest {
  private static final SimulationSettings SETTINGS =
      SimulationSettings.defaults().days(200).scale(0.002).poison(0.01);

  private static ChromeDriver browser;
  private static String address;

  @BeforeAll
  static void make(@TempDir Path folder) throws Exception {
    Path output = Files.createDirectory(folder.resolve("replay"));
    List<Alert> alerts = SimulatedReplay.write(output, "stockholm", SETTINGS);
    Files.copy(
        Path.of("src", "test", "resources", "audit", "differences.json"),
        output.resolve("differences.json"));
    Alert breach =
        alerts.stream()
            .filter(a -> a.kind() == Alert.Kind.BREACHED && a.guarantee().equals("visit-90"))
            .findFirst()
            .orElseThrow();
    Episodes episodes = new Episodes(List.of(breach.episodeId()));
    ReplayFolder replay = ReplayFolder.at(output);
    Replay read = Replay.read(replay, episodes, (file, lines) -> {});
    Path archive = SimulatedReplay.archive(folder.resolve("events"), SETTINGS);
    episodes.read(
        Archive.at(archive)
            .entries(new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()))));
    Path page = Path.of("target", "page-of-a-replay.html").toAbsolutePath();
    Files.writeString(
        page,
        new AuditPage(Language.SV, ZoneId.of("Europe/Stockholm"))
            .of(read, Optional.of(Differences.read(replay.differences().orElseThrow()))));
    address = page.toUri().toString();
    browser = Browser.start();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void open() {
    browser.get(address);
  }

  @Test
  void nothing_goes_wrong_in_its_scripts_in_either_language() {
    change("en");
    change("sv");
    List<LogEntry> wrong =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void it_asks_for_nothing_but_itself() {
    assertThat(Browser.requests(browser))
        .isNotEmpty()
        .allMatch(url -> url.equals(address) || url.startsWith("data:"));
  }

  @Test
  void a_script_from_elsewhere_may_not_run() {
    browser.executeScript(
        "const s = document.createElement('script'); s.textContent = 'window.ran = true';"
            + " document.body.appendChild(s);");
    assertThat(browser.executeScript("return window.ran === true")).isEqualTo(false);
    browser.manage().logs().get(LogType.BROWSER);
  }

  @Test
  void every_chart_is_drawn_and_described() {
    List<WebElement> charts = browser.findElements(By.cssSelector(".chart"));
    assertThat(charts)
        .extracting(chart -> chart.getAttribute("id"))
        .contains(
            "chart-breaches",
            "chart-clinics",
            "chart-guarantees",
            "chart-share",
            "chart-days",
            "chart-waits-0",
            "chart-bands",
            "chart-leads",
            "chart-exemptions",
            "chart-rejected",
            "chart-flags",
            "chart-reasons",
            "chart-whatif",
            "timeline-0");
    assertThat(charts)
        .allSatisfy(
            chart -> {
              String id = chart.getAttribute("id");
              assertThat(chart.findElements(By.cssSelector("svg path")))
                  .as(id)
                  .hasSizeGreaterThan(5);
              assertThat(chart.getAttribute("aria-label")).as(id).hasSizeGreaterThan(20);
            });
  }

  @Test
  void each_table_has_a_name_and_every_chart_a_table_in_its_section() {
    assertThat(browser.findElements(By.cssSelector("table")))
        .allSatisfy(
            table -> assertThat(table.findElement(By.tagName("caption")).getText()).isNotBlank());
    assertThat(browser.findElements(By.cssSelector("section:has(.chart):not(:has(table))")))
        .isEmpty();
  }

  @Test
  void a_click_sorts_a_table_and_another_turns_it() {
    WebElement head = head("table-breaches", 0);
    head.click();
    assertThat(first("table-breaches")).isSorted().hasSizeGreaterThan(3);
    assertThat(sort("table-breaches", 0)).isEqualTo("ascending");
    head.click();
    assertThat(first("table-breaches")).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(sort("table-breaches", 0)).isEqualTo("descending");
  }

  @Test
  void the_keyboard_sorts_a_table_and_keeps_its_place() {
    WebElement head = head("table-breaches", 0);
    browser.executeScript("arguments[0].focus()", head);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(first("table-breaches")).isSorted();
    assertThat(sort("table-breaches", 0)).isEqualTo("ascending");
    browser.switchTo().activeElement().sendKeys(Keys.SPACE);
    assertThat(sort("table-breaches", 0)).isEqualTo("descending");
  }

  /** Of four digits and of two: as text the first would come before the second. */
  @Test
  void numbers_sort_as_numbers() {
    head("table-guarantees", 0).click();
    head("table-guarantees", 1).click();
    List<Integer> totals =
        cells("table-guarantees", 2).stream()
            .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
            .toList();
    assertThat(totals).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(3);
    assertThat(totals.get(0)).isGreaterThan(1000);
  }

  @Test
  void both_languages_are_in_it_and_no_text_is_missing() {
    assertThat(browser.findElement(By.tagName("h1")).getText())
        .isEqualTo(PageTexts.of(Language.SV).get("page.title"));
    change("en");
    assertThat(browser.findElement(By.tagName("h1")).getText())
        .isEqualTo(PageTexts.of(Language.EN).get("page.title"));
    assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");
    assertThat(browser.findElement(By.tagName("body")).getText())
        .contains(PageTexts.of(Language.EN).get("breaches.title"))
        .doesNotContain(PageTexts.of(Language.SV).get("breaches.title"))
        .doesNotContainPattern("\\b(column|state|compare|whatIf|episode)\\.[a-z]\\w+");
  }

  @Test
  void the_clinic_that_is_chosen_is_told_of() {
    String clinic = first("table-breaches").get(0);
    browser.findElement(By.id("clinic")).sendKeys(clinic, Keys.TAB);
    assertThat(browser.findElement(By.id("chosen")).getText()).contains(clinic);
    assertThat(browser.findElement(By.id("chart-breaches")).getAttribute("aria-label"))
        .contains(clinic);
  }

  @Test
  void the_timeline_of_the_episode_has_its_clocks_events_and_alerts() {
    WebElement episode = browser.findElement(By.id("episode-1"));
    assertThat(episode.findElements(By.cssSelector("#timeline-0 svg path"))).hasSizeGreaterThan(10);
    assertThat(cells("table-clocks-0", 1)).contains("Besök (90 dagar)");
    assertThat(cells("table-story-0", 3))
        .anyMatch(text -> text.startsWith("Remiss"))
        .contains("Gränsen passerad");
    assertThat(browser.findElement(By.id("privacy")).getText()).contains("pseudonymiserade");
  }

  @Test
  void what_differs_is_told() {
    assertThat(browser.findElement(By.id("differences")).isDisplayed()).isTrue();
    assertThat(cells("table-differences", 1)).hasSize(2);
    assertThat(cells("table-whatif", 1)).containsExactly("Besök (90 dagar)");
  }

  private static void change(String language) {
    browser.findElement(By.cssSelector("[data-language=" + language + "]")).click();
    assertThat(browser.findElement(By.tagName("body")).getAttribute("data-drawn"))
        .isEqualTo(language);
  }

  private static WebElement head(String table, int column) {
    return new TableOnPage(browser, table).head(column);
  }

  private static String sort(String table, int column) {
    return new TableOnPage(browser, table).sort(column);
  }

  private static List<String> first(String table) {
    return cells(table, 1);
  }

  private static List<String> cells(String table, int column) {
    return new TableOnPage(browser, table).cells(column);
  }
}
