package se.garantivakt.benchmark;

/** A way of working off the whole log that lies in the topics of a broker. */
interface Case {

  /** Works it off, and ends. */
  void run(CaseSettings settings) throws Exception;

  /**
   * The same once that stands which would stand anyway, such as a database; what this takes is not
   * timed.
   *
   * @throws MissingException if this machine has not what it needs
   */
  default Case ready(CaseSettings settings) throws Exception {
    return this;
  }

  /**
   * Whether it stands for what runs for months: then it is measured when the JVM has compiled what
   * it needs. What runs once and ends is measured with all that.
   */
  default boolean goesOn() {
    return false;
  }
}
