package se.garantivakt.cluster;

import java.util.List;

/**
 * The options of a JVM in which tasks of the job run, wherever it is started. Deployments and
 * {@code jobs/garantivakt} write the same in their own files.
 */
public final class TaskJvm {

  /**
   * The collector with the fewest barriers at each write: episodes at hand are old objects that
   * change, and a pause is little beside a checkpoint's interval. And smaller pieces for the
   * optimising compiler, which the breadth of the law keeps busy: by default it works for minutes,
   * on two processors at their expense. Both are measured in docs/performance.md.
   */
  public static final List<String> OPTIONS = List.of("-XX:+UseParallelGC", "-XX:FreqInlineSize=50");

  private TaskJvm() {}

  /** These, unless options that are given choose a collector: a JVM refuses two. */
  static List<String> beside(List<String> given) {
    boolean chosen = given.stream().anyMatch(option -> option.matches("-XX:\\+Use\\w+GC"));
    return OPTIONS.stream().filter(option -> !chosen || !option.endsWith("GC")).toList();
  }
}
