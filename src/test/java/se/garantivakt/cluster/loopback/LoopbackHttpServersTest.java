package se.garantivakt.cluster.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class LoopbackHttpServersTest {
  @Test
  void every_address_of_the_machine_becomes_loopback() {
    InetSocketAddress kept = LoopbackHttpServers.onLoopback(new InetSocketAddress(9249));
    assertThat(kept.getAddress().isLoopbackAddress()).isTrue();
    assertThat(kept.getPort()).isEqualTo(9249);
  }

  @Test
  void an_address_that_was_meant_stays() {
    InetSocketAddress meant = new InetSocketAddress("192.0.2.7", 80);
    assertThat(LoopbackHttpServers.onLoopback(meant)).isEqualTo(meant);
  }
}
