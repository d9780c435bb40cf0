package se.garantivakt.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * What a way of working off the log is told.
 *
 * @param bootstrap the broker that holds it
 * @param folder where it may lay down what it needs
 * @param parallelism tasks, or threads
 * @param state {@code rocksdb} or {@code hashmap}
 * @param until an instant after the last record of the log
 * @param written how much to write, where what is written says nothing
 */
record CaseSettings(
    String bootstrap, Path folder, int parallelism, String state, String until, Written written) {

  /** How many arguments of a process they are. */
  static final int ARGUMENTS = 7;

  /** As those. */
  List<String> arguments() {
    return List.of(
        bootstrap,
        folder.toString(),
        Integer.toString(parallelism),
        state,
        until,
        Double.toString(written.each()),
        Integer.toString(written.size()));
  }

  /** From those. */
  static CaseSettings of(List<String> arguments) {
    return new CaseSettings(
        arguments.get(0),
        Path.of(arguments.get(1)),
        Integer.parseInt(arguments.get(2)),
        arguments.get(3),
        arguments.get(4),
        new Written(Double.parseDouble(arguments.get(5)), Integer.parseInt(arguments.get(6))));
  }
}
