package se.garantivakt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

@EnabledOnOs(LINUX)
class ProcessTreeTest {
  @Test
  void the_memory_of_what_a_process_started_is_counted() throws Exception {
    // both wait for a line: a shell, and what it started
    Process shell = new ProcessBuilder("sh", "-c", "cat; true").start();
    try {
      shell.getOutputStream().write('\n');
      shell.getOutputStream().flush();
      assertThat(shell.getInputStream().read()).isEqualTo('\n'); // so cat runs
      ProcessHandle child = shell.toHandle().children().findFirst().orElseThrow();
      assertThat(ProcessTree.of(child).memory()).isPositive();
      assertThat(ProcessTree.of(shell.toHandle()).memory())
          .isGreaterThan(ProcessTree.of(child).memory());
    } finally {
      shell.getOutputStream().close();
      shell.waitFor();
    }
  }

  @Test
  void the_time_of_what_has_ended_is_counted_by_who_started_it() throws Exception {
    String busy = "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; echo; cat";
    Process shell = new ProcessBuilder("sh", "-c", busy).start();
    try {
      assertThat(shell.getInputStream().read()).isEqualTo('\n'); // so the busy one has ended
      Duration own = shell.toHandle().info().totalCpuDuration().orElseThrow();
      assertThat(ProcessTree.of(shell.toHandle()).cpuSeconds())
          .isGreaterThan(own.toMillis() / 1e3 + 0.03);
    } finally {
      shell.getOutputStream().close();
      shell.waitFor();
    }
  }

  @Test
  void of_two_looks_the_larger_of_each_is_kept() {
    assertThat(new ProcessTree(1, 20).orMore(new ProcessTree(3, 10)))
        .isEqualTo(new ProcessTree(3, 20));
  }
}
