package se.garantivakt.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How a subcommand answers: a {@code @Mixin} that brings {@code --json} and writes the answer to
 * the command's standard output, as text unless JSON was asked for.
 */
public final class Output {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Answer with one JSON document instead of text.")
  private boolean json;

  /** Tells the answer in the form that was asked for. */
  public void tell(Answer answer) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(written(answer));
    } else {
      answer.forPeople(out);
    }
    if (out.checkError()) {
      throw new UncheckedIOException(new IOException("the answer could not be written in full"));
    }
  }

  /** The same, for programs in one line, so that several can follow one another. */
  void tellInALine(Answer answer) {
    if (json) {
      command.commandLine().getOut().println(answer.forPrograms());
    } else {
      tell(answer);
    }
  }

  /** Whether the answer is for programs, and standard output therefore for nothing else. */
  boolean isJson() {
    return json;
  }

  private static String written(Answer answer) {
    try {
      return MAPPER.writeValueAsString(answer.forPrograms());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
