package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Status;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.RuleSet;

/** An alert explained for people, in lines no longer than a width. */
public final class AlertStoryText {
  private static final int COLUMN = 10;

  private final AlertStory story;
  private final RuleSet rules;
  private final Times times;
  private final RecordWords words;
  private final Page page;

  private AlertStoryText(AlertStory story, int width) {
    this.story = story;
    this.rules = story.now().rules();
    this.times = new Times(rules.switches().zone());
    this.words = new RecordWords(times);
    this.page = new Page(width);
  }

  /**
   * The whole of it.
   *
   * @param width in characters, at least {@link ChronicleText#NARROWEST}; only a longer word goes
   *     beyond
   */
  public static String of(AlertStory story, int width) {
    return new AlertStoryText(story, width).whole();
  }

  private String whole() {
    head();
    story.forecast().ifPresent(f -> new ForecastText(story, page).write(f));
    page.gap().line("THE CLOCK AS IT WAS KNOWN THEN").gap();
    ClockText clock = new ClockText(story.then(), page, false);
    story.clock().ifPresentOrElse(clock::write, () -> page.words(0, "It was not known.").gap());
    bookings();
    StepText steps = new StepText(rules, page, true);
    page.words(0, "HOW IT CAME TO BE, in the order in which it became known");
    story.before().forEach(steps::write);
    page.gap().line("WHAT BECAME OF IT");
    story.after().forEach(steps::write);
    page.gap().words(0, end());
    return page.text();
  }

  private void head() {
    JsonNode record = story.record();
    say("Alert", story.name().id());
    say("Said", words.at(record) + " to " + record.path("clinicId").asText());
    say("", words.of(record));
    String cause = record.path("cause").asText();
    say("Because", cause.equals("time") ? "time passed" : "of the event [" + cause + "]");
    say("By", Sources.of(rules, record.path("rule").asText()));
    levels().ifPresent(levels -> say("", levels));
    if (!RecordWords.duty(record).isEmpty()) {
      say("Duty", RecordWords.duty(record));
    }
    say("Rules", rules.id() + ", version " + rules.version() + ": " + rules.title());
    say("Known", source());
    say("Topic", topic());
  }

  /** The switch, as it stood when the clock started. */
  private Optional<String> levels() {
    if (!story.name().kind().equals("imminent")) {
      return Optional.empty();
    }
    Optional<Guarantee> guarantee = rules.guarantee(story.record().path("guarantee").asText());
    List<Level> levels =
        story
            .clock()
            .flatMap(c -> guarantee.map(g -> g.imminent().on(times.day(c.startedOn()))))
            .orElse(List.of());
    List<String> left = levels.stream().map(level -> Words.ofTime(level.text())).toList();
    return Optional.of("said at " + String.join(", ", left) + " left (switch imminent)");
  }

  private String source() {
    return switch (story.source()) {
      case RETOLD -> "from the events, told again";
      case TIME_ALONE ->
          "from the events: due after the last of them, if nothing else has become known since";
      case TOPIC ->
          story.name().isByForecast()
              ? "from the topic only: the episode's own events cannot raise it"
              : "from the topic only: by these rules the events do not raise it; was it published"
                  + " by others (--rules), or are events missing?";
    };
  }

  private String topic() {
    return story
        .published()
        .map(p -> p.records().size() + " of " + p.searched() + " records name it" + raised(p))
        .orElse("not looked at; name it by --then DIR, a folder that replay has written");
  }

  private String raised(Published published) {
    String late = ", marked as historical: it was raised in a replay, or late";
    return published
            .raised()
            .map(r -> ", raised " + words.at(r) + (r.path("historical").asBoolean() ? late : ""))
            .orElse("")
        + ": "
        + published.place();
  }

  private void bookings() {
    page.line("BOOKED TIMES").gap();
    List<BookedTimes.Booked> booked = BookedTimes.of(story.before());
    for (BookedTimes.Booked time : booked) {
      String what =
          time.bookedFor().map(day -> "booked for " + times.of(day)).orElse("none stands");
      String by = " [" + time.cause() + "]";
      page.words("  " + times.of(time.at()), 2 + times.of(time.at()).length() + 2, what + by);
    }
    page.words(2, insufficient(booked.isEmpty())).gap();
  }

  /** Why what was booked did not keep the alert away. */
  private String insufficient(boolean never) {
    Optional<String> stands = story.clock().flatMap(Status::bookedFor).map(times::of);
    String none = never ? "No time had been booked." : "No booking stood any more.";
    String booked = stands.map(day -> "A time stood booked for " + day + ".").orElse(none);
    return switch (story.name().kind()) {
      case "foreseen" ->
          story.name().isByForecast()
              ? booked
              : booked + " That is after the deadline, which alone raises it.";
      case "imminent" ->
          booked + " A time left is said whether or not one is booked: only care ends it.";
      case "breached" -> booked + " Only care inside the limit would have kept it, not a booking.";
      default -> booked;
    };
  }

  private String end() {
    String now = story.clockNow().map(c -> "the clock is " + Words.of(c.state())).orElse("");
    String asOf = now.isEmpty() ? "" : " As of " + times.of(story.now().at()) + " " + now + ".";
    return became() + asOf;
  }

  private String became() {
    if (story.ends()) {
      List<String> ended = new ArrayList<>();
      story.record().path("concerns").forEach(id -> ended.add(id.asText()));
      return "It ended " + String.join(" and ", ended) + ".";
    }
    JsonNode last = story.last();
    return story.stands() ? "It stands." : words.at(last) + " " + words.of(last) + ".";
  }

  private void say(String label, String text) {
    page.words(label, COLUMN, text);
  }
}
