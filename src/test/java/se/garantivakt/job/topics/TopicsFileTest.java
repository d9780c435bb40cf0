package se.garantivakt.job.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.yaml.Fault;

class TopicsFileTest {
  private static final Path SHIPPED = Path.of("config", "topics.yaml");
  private static final JobSettings DEFAULTS = SettingsLoader.defaults();

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void every_topic_of_the_contract_is_planned_in_every_profile(Profile profile) {
    assertThat(plans(profile))
        .extracting(TopicPlan::name)
        .containsExactly(
            "care.contact",
            "care.decision",
            "care.referral",
            "care.visit",
            "guarantee.alert",
            "guarantee.status",
            "guarantee.audit",
            "event.rejected",
            "clinic.accessibility",
            "clinic.finding");
  }

  @Test
  void the_two_topics_of_latest_states_are_compacted_and_no_other() {
    assertThat(plans(Profile.PRODUCTION))
        .filteredOn(plan -> plan.config().get("cleanup.policy").equals("compact"))
        .extracting(TopicPlan::name)
        .containsExactly("guarantee.status", "clinic.accessibility");
  }

  @Test
  void in_production_the_broker_stamps_what_comes_in() {
    assertThat(inputs(Profile.PRODUCTION)).allMatch(plan -> stamp(plan).equals("LogAppendTime"));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOCAL", "REPLAY"})
  void historical_times_are_the_producers_and_are_not_forgotten_by_age(Profile profile) {
    assertThat(inputs(profile))
        .allMatch(plan -> stamp(plan).equals("CreateTime"))
        .allMatch(plan -> plan.config().get("retention.ms").equals("-1"));
  }

  @Test
  void inputs_are_kept_as_long_as_a_closed_episode_can_be_corrected() {
    Duration kept = DEFAULTS.watch().keepClosed();
    assertThat(inputs(Profile.PRODUCTION))
        .allMatch(plan -> Long.parseLong(plan.config().get("retention.ms")) >= kept.toMillis());
  }

  @Test
  void outputs_carry_the_broker_s_time_so_that_no_historical_time_deletes_them() {
    for (Profile profile : Profile.values()) {
      assertThat(plans(profile).subList(4, 10)).allMatch(p -> stamp(p).equals("LogAppendTime"));
    }
  }

  @Test
  void a_lone_broker_holds_the_only_copy() {
    assertThat(plans(Profile.LOCAL))
        .allMatch(plan -> plan.replication() == 1 && plan.partitions() <= 2)
        .allMatch(plan -> plan.config().get("min.insync.replicas").equals("1"));
  }

  @Test
  void partitions_divide_the_key_groups() {
    assertThat(plans(Profile.PRODUCTION)).allMatch(plan -> 720 % plan.partitions() == 0);
  }

  @Test
  void a_smaller_plan_asks_for_no_more_replicas_in_sync_than_there_are() {
    TopicPlan smaller = plans(Profile.PRODUCTION).get(0).atMost(4, 1);
    assertThat(smaller.partitions()).isEqualTo(4);
    assertThat(smaller.replication()).isEqualTo(1);
    assertThat(smaller.config()).containsEntry("min.insync.replicas", "1");
    assertThat(smaller.atMost(100, 100)).isEqualTo(smaller);
  }

  @Test
  void a_topic_is_planned_under_the_name_that_the_settings_give_it() {
    var loader = new SettingsLoader(Map.of());
    var job = loader.load(Optional.empty(), List.of("output.topics.alert=region.alert")).job();
    assertThat(new TopicPlans(SHIPPED).of(Profile.LOCAL, job))
        .extracting(TopicPlan::name)
        .contains("region.alert")
        .doesNotContain("guarantee.alert");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "care.visit: | care.vist: | did you mean care.visit?",
        "partitions: {production: 3, | partitions: {prodution: 3, | did you mean production?",
        "keep: P30D | keep: 30 days | ISO 8601 (P30D, PT12H), or forever",
        "keep: P30D | kept: P30D | did you mean keep?",
        "cleanup: compact | cleanup: compacted | did you mean compact?",
        "compact-within: P7D | keep: P7D | allowed: keep-tombstones, compact-within",
        "compression: producer | compression: gzip | allowed: producer, zstd, lz4, uncompressed",
        "most-bytes: 1048588 | most-bytes: 1M | whole numbers from 1"
      })
  void a_wrong_plan_is_refused_with_what_is_allowed(String right, String wrong, String allowed)
      throws IOException {
    String text = Files.readString(SHIPPED);
    assertThat(text).contains(right);
    Path file = Files.writeString(temp.resolve("topics.yaml"), text.replace(right, wrong));
    var refusal =
        catchThrowableOfType(
            SettingsException.class, () -> new TopicPlans(file).of(Profile.PRODUCTION, DEFAULTS));
    assertThat(refusal.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.place().line()).isPositive();
              assertThat(fault.allowed()).contains(allowed);
            });
  }

  @Test
  void a_plan_that_is_missing_is_told() {
    var missing = new TopicPlans(temp.resolve("none.yaml"));
    var refusal =
        catchThrowableOfType(SettingsException.class, () -> missing.of(Profile.LOCAL, DEFAULTS));
    assertThat(refusal.faults())
        .extracting(Fault::wrong)
        .contains("is not a file that can be read");
  }

  private static List<TopicPlan> plans(Profile profile) {
    return new TopicPlans(SHIPPED).of(profile, DEFAULTS);
  }

  private static List<TopicPlan> inputs(Profile profile) {
    return plans(profile).subList(0, 4);
  }

  private static String stamp(TopicPlan plan) {
    return plan.config().get("message.timestamp.type");
  }
}
