package se.garantivakt.job.savepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.output.Netted;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.rules.file.RuleSource;

/** A rule file is corrected while the job rests in a savepoint. */
class CorrectedRulesTest {
  private static final String[] BEFORE = {
    "2024-02-01 decision.treatment kind=treatment episode=A id=a1",
    "2024-02-05 referral.decided toClinicId=CLINIC episode=B id=b1",
    "2024-03-20 decision.exemption code=MoV from=2024-03-20 until=2024-03-25 episode=A id=a2",
  };
  private static final String STOP = "2024-04-10";
  private static final String[] AFTER = {
    "2024-04-11 visit.completed purpose=firstVisit episode=B id=b2",
    "2024-04-12 decision.informed episode=A id=a3",
  };
  private static final String END = "2024-05-10";

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;

  @Test
  void what_was_said_before_and_after_nets_to_what_the_corrected_file_says() throws Exception {
    RuleSource rules = Watch.rules("national");
    RuleSource corrected =
        Watch.edited(rules, "limit: P90D", "limit: P60D", "version: \"1\"", "version: \"2\"");

    StoppableJob interrupted = new StoppableJob(shared, "hashmap");
    Path savepoint = interrupted.stopped(rules, Optional.empty(), folder, STOP, BEFORE);
    Netted before = Netted.of(interrupted.said());
    interrupted.ended(corrected, Optional.of(savepoint), END, AFTER);
    Netted mended = Netted.of(interrupted.said());

    StoppableJob right = new StoppableJob(shared, "hashmap");
    String[] all = {BEFORE[0], BEFORE[1], BEFORE[2], AFTER[0], AFTER[1]};
    right.ended(corrected, Optional.empty(), END, all);
    Netted expected = Netted.of(right.said());

    assertThat(before.alerts()).isNotEmpty();
    assertThat(mended.alerts()).isEqualTo(expected.alerts()).isNotEqualTo(before.alerts());
    assertThat(mended.statuses(s -> true)).isEqualTo(expected.statuses(s -> true)).hasSize(2);
  }
}
