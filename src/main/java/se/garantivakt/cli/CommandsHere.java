package se.garantivakt.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import se.garantivakt.drill.Commands;

/** Runs commands of this command line inside another. */
final class CommandsHere implements Commands {
  @Override
  public Ran run(List<String> words) {
    Main main = new Main(false);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        main.execute(
            new CommandLine(main),
            new PrintWriter(out),
            new PrintWriter(err),
            words.toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }
}
