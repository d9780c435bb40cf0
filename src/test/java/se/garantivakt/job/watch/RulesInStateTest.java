package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.job.output.Netted;
import se.garantivakt.job.output.Said;
import se.garantivakt.rules.file.RuleSource;

/** State meets other rules than those it was written by. */
class RulesInStateTest {
  private static final Watch WATCH = Watch.on("2024-06-01");
  private static final RuleSource NATIONAL = WATCH.rules();
  private static final String[] SHORTER = {"limit: P90D", "limit: P60D"};
  private static final RuleSource CORRECTED =
      Watch.edited(NATIONAL, "limit: P90D", "limit: P60D", "version: \"1\"", "version: \"2\"");
  private static final String[] STORY = {
    "2024-02-01 decision.treatment kind=treatment",
    "2024-03-20 decision.exemption code=MoV from=2024-03-20 until=2024-03-25"
  };

  @ParameterizedTest
  @ValueSource(strings = {"2024-04-10", "2024-04-20", "2024-05-20"})
  void corrected_rules_put_right_what_was_said_at_the_next_touch(String restored) throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask corrected = WatchedTask.start(WATCH.by(CORRECTED));
        WatchedTask before = WatchedTask.start(WATCH)) {
      state = before.tell(STORY).time(restored).snapshot();
      try (WatchedTask after = WatchedTask.restore(WATCH.by(CORRECTED), state)) {
        after.time(restored).hear("2024-05-21 decision.informed id=touch");
        after.time("2024-06-01");
        List<String> ofOld = Said.alerts(before.records());
        before.records().addAll(after.records());
        corrected.tell(STORY).tell("2024-05-21 decision.informed id=touch").time("2024-06-01");
        Netted right = Netted.of(corrected.records());
        Netted mended = Netted.of(before.records());
        assertThat(ofOld).isNotEmpty();
        assertThat(mended.alerts()).isEqualTo(right.alerts());
        assertThat(mended.statuses(s -> true)).isEqualTo(right.statuses(s -> true));
        assertThat(after.openClocks()).isEqualTo(corrected.openClocks());
        assertThat(after.timers()).isEqualTo(corrected.timers());
      }
    }
  }

  @Test
  void a_timer_is_touch_enough() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask before = WatchedTask.start(WATCH)) {
      state = before.tell(STORY).time("2024-04-20").snapshot();
    }
    try (WatchedTask after = WatchedTask.restore(WATCH.by(CORRECTED), state)) {
      after.time("2024-05-06");
      assertThat(Said.alerts(after.records()))
          .startsWith("withdrawn 2024-05-06 @ 2024-04-06T00:00 historical")
          .endsWith("breached 2024-04-06 @ 2024-04-07T00:00 historical");
    }
  }

  @Test
  void a_file_that_was_edited_and_kept_its_version_is_refused_with_what_to_do() throws Exception {
    assertThatThrownBy(() -> restoredBy(Watch.edited(NATIONAL, SHORTER)))
        .isInstanceOf(SuppressRestartsException.class)
        .rootCause()
        .hasMessageContaining("rule file national still says version 1")
        .hasMessageContaining("raise its version, or bring back what it said");
  }

  @Test
  void the_way_back_to_a_version_that_meant_something_else_is_refused_too() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask first = WatchedTask.start(WATCH);
        WatchedTask second = WatchedTask.restore(WATCH.by(CORRECTED), first.snapshot())) {
      state = second.snapshot();
    }
    WatchedTask.restore(WATCH, state).close();
    assertThatThrownBy(() -> WatchedTask.restore(WATCH.by(Watch.edited(NATIONAL, SHORTER)), state))
        .rootCause()
        .hasMessageContaining("raise its version");
  }

  @Test
  void another_rule_set_is_refused_with_what_to_do() throws Exception {
    assertThatThrownBy(() -> restoredBy(Watch.rules("vgr")))
        .isInstanceOf(SuppressRestartsException.class)
        .rootCause()
        .hasMessageContaining("written by the rule set national, and watch.rules names vgr")
        .hasMessageContaining("start with national, or without this state");
  }

  @Test
  void another_comment_is_welcome() throws Exception {
    restoredBy(Watch.edited(NATIONAL, "ruleSet: national", "# a comment\nruleSet: national"));
  }

  private static void restoredBy(RuleSource rules) throws Exception {
    try (WatchedTask before = WatchedTask.start(WATCH)) {
      WatchedTask.restore(WATCH.by(rules), before.snapshot()).close();
    }
  }
}
