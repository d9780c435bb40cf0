package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** What a subcommand has found out, in the two forms in which it is told; both say the same. */
public interface Answer {
  /** Writes lines for people; ends with a line break. */
  void forPeople(PrintWriter out);

  /** One JSON document for programs. New fields may come, none changes its meaning. */
  JsonNode forPrograms();
}
