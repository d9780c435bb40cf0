package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

/** What is left of Flink's stack traces when they are shown to a person. */
class RefusalTest {
  @Test
  void the_reason_is_left_of_a_stack_trace() {
    assertThat(
            JobSubmission.withoutStack(
                """
                ------------------
                 The program finished with the following exception:

                a.b.InvocationException: no such topic «x»
                \tat a.b.C.d(C.java:1)
                Caused by: a.b.Other: why
                \t... 10 more
                """))
        .isEqualToNormalizingNewlines(
            """
             The program finished with the following exception:
            a.b.InvocationException: no such topic «x»
            Caused by: a.b.Other: why""");
  }

  @Test
  void names_of_exceptions_around_the_reason_are_left_out() {
    assertThat(reason("java.util.CompletionException: a.CheckpointException: not all run\n\tat x"))
        .isEqualTo("not all run");
    assertThat(reason("Job 7 not found")).isEqualTo("Job 7 not found");
    assertThat(reason("")).isEqualTo("it does not say why");
  }

  private static String reason(String text) {
    return FlinkRest.firstLine(JsonNodeFactory.instance.arrayNode().add(text));
  }
}
