package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {
  @TempDir private Path temp;

  @Test
  void a_broker_that_is_started_again_on_other_ports_is_the_same_broker() throws IOException {
    ClusterFolder folder = new ClusterFolder(temp);
    folder.create();
    Path identity = folder.broker().resolve("data").resolve("meta.properties");
    KafkaProcess.prepare(folder, plan());
    String before = Files.readString(identity);
    ClusterPlan other = plan();
    KafkaProcess.prepare(folder, other);
    assertThat(identity).hasContent(before);
    assertThat(folder.conf().resolve("server.properties"))
        .content()
        .contains("127.0.0.1\\:" + other.port("broker"));
  }

  private static ClusterPlan plan() {
    return ClusterPlan.onFreePorts(
        new UpOptions(1, 1, false, new BrokerChoice.Own(), Map.of(), List.of()));
  }
}
