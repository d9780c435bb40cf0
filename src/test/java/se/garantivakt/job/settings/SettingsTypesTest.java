package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.DecoderLimits;

class SettingsTypesTest {
  @TempDir Path temp;

  @Test
  void settings_travel_to_operators_unchanged() throws IOException, ClassNotFoundException {
    var job =
        new Loading(temp)
            .environment(Map.of("GARANTIVAKT_KAFKA_CLIENT_SSL_KEY_PASSWORD", "hunter2"))
            .set("run.until=2026-03-05T00:00:00+01:00", "input.start=2026-01-01T00:00:00Z")
            .job();
    JobSettings arrived = InstantiationUtil.clone(job);
    assertThat(arrived).isEqualTo(job);
    assertThat(arrived.run().until().end()).contains(Instant.parse("2026-03-04T23:00:00Z"));
  }

  @Test
  void the_decoder_s_defaults_are_the_job_s() {
    DecoderLimits limits = SettingsLoader.defaults().input().limits(ZoneId.of("Europe/Stockholm"));
    assertThat(limits).isEqualTo(DecoderLimits.defaults());
  }

  @Test
  void nothing_said_of_the_end_and_the_folder_is_no_end_and_no_folder() {
    RunSettings run = SettingsLoader.defaults().run();
    assertThat(run.until().end()).isEmpty();
    assertThat(run.ownCheckpointFolder()).isEmpty();
    assertThat(run.checkpoints()).isTrue();
  }

  @Test
  void checkpoints_can_be_switched_off() {
    assertThat(new Loading(temp).set("run.checkpoint-every=PT0S").job().run().checkpoints())
        .isFalse();
  }
}
