package se.garantivakt.benchmark;

/** A way of working off the whole log that lies in the topics of a broker. */
interface Case {

  /** Works it off, and ends. */
  void run(CaseSettings settings) throws Exception;
}
