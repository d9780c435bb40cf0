package se.garantivakt.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A case as it is run.
 *
 * @param name of the case, see {@link Cases}
 * @param state {@code rocksdb} or {@code hashmap}; empty where it keeps none
 */
record Contender(String name, String state, int parallelism) {

  /** The log worked off in every way; {@code quick}: this job and what it must not fall behind. */
  static List<Contender> all(boolean quick) {
    List<Contender> all = new ArrayList<>();
    if (quick) {
      all.add(new Contender(Cases.JOB, "rocksdb", 1));
      all.add(new Contender("minimal", "rocksdb", 1));
      return all;
    }
    for (int parallelism : new int[] {1, 2}) {
      all.add(new Contender(Cases.JOB, "rocksdb", parallelism));
      all.add(new Contender("minimal", "rocksdb", parallelism));
      all.add(new Contender("lean", "rocksdb", parallelism));
      all.add(new Contender(Cases.STREAMS, "rocksdb", parallelism));
      all.add(new Contender(Cases.JOB, "hashmap", parallelism));
      all.add(new Contender("minimal", "hashmap", parallelism));
    }
    all.add(new Contender(Cases.BACKLOG, "rocksdb", 1));
    all.add(new Contender("parse", "", 1));
    all.add(new Contender("engine", "", 1));
    all.add(new Contender("pass-through", "", 1));
    all.add(new Contender("pass-through", "", 2));
    all.add(new Contender(Cases.REPLAY, "", 2));
    all.add(new Contender("minimal-batch", "", 2));
    all.add(new Contender(Cases.SQL, "", 2));
    return all;
  }

  /** The one with which its rate is compared. */
  Contender peer() {
    boolean batch = Set.of("minimal-batch", Cases.REPLAY, Cases.SQL).contains(name);
    String kept = state.isEmpty() ? "rocksdb" : state;
    return batch
        ? new Contender(Cases.REPLAY, "", parallelism)
        : new Contender(Cases.JOB, kept, parallelism);
  }

  /** A name for its folder. */
  String folder() {
    return name + "-" + state + parallelism;
  }

  @Override
  public String toString() {
    return name + (state.isEmpty() ? "" : " on " + state) + ", parallelism " + parallelism;
  }
}
