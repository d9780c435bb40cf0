package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void they_differ_and_are_none_that_an_outgoing_connection_is_given() {
    assertThat(Ports.free(50))
        .hasSize(50)
        .doesNotHaveDuplicates()
        .allSatisfy(port -> assertThat(port).isBetween(20_000, 32_767));
  }

  @Test
  void more_than_can_be_found_are_refused() {
    assertThatThrownBy(() -> Ports.free(3_000)).hasMessageContaining("no 3000 free ports");
  }
}
