package se.garantivakt.job;

import java.util.List;
import se.garantivakt.simulate.SimulatedRecord;

/** Care needs that are erased: in the midst of it, when all is over, before anything is known. */
public final class Erasures {
  /** How the names of all episodes begin, and of their clocks. */
  static final String EPISODES = "erased/";

  static final String CLOCKS = "erased%2F";

  /** How the events' ids begin that erase. */
  static final String ERASURE = "erasure-";

  /** How many care needs are erased. */
  static final int COUNT = 4;

  /** How many events come after an erasure by its topic, and so are heard after it. */
  static final int AFTERWARDS = 4;

  /** Clocks that are sure to have been told of before. */
  static final String[] SAID_IN_ANY_ORDER = {
    "erased%2Fdecided/treatment-90/t", "erased%2Fdecided/investigation-90/i"
  };

  private static final List<String> STORIES =
      List.of(
          "2024-02-01 contact.sought careLevel=primary episode=erased/waiting",
          "2024-02-02 referral.decided episode=erased/waiting subjectId=r",
          "2024-02-20 decision.treatment kind=treatment subjectId=t episode=erased/waiting",
          "2024-02-21 decision.investigation kind=memory subjectId=i episode=erased/waiting",
          "2024-05-30 decision.erased id=erasure-1 episode=erased/waiting",
          "2024-06-01 decision.informed episode=erased/waiting",
          "2024-06-02 visit.started purpose=treatment subjectId=t episode=erased/waiting",
          "2024-02-20 decision.treatment kind=treatment subjectId=t episode=erased/decided",
          "2024-02-21 decision.investigation kind=memory subjectId=i episode=erased/decided",
          "2024-06-30 decision.erased id=erasure-4 episode=erased/decided",
          "2024-07-01 decision.informed episode=erased/decided",
          "2024-03-01 referral.decided episode=erased/over",
          "2024-04-01 visit.completed purpose=firstVisit episode=erased/over",
          "2024-09-01 decision.erased id=erasure-2 episode=erased/over",
          "2024-09-02 decision.treatment kind=treatment episode=erased/over",
          "2024-03-05 decision.erased id=erasure-3 episode=erased/unknown",
          "2024-03-06 decision.treatment kind=treatment episode=erased/unknown");

  private Erasures() {}

  public static List<SimulatedRecord> records() {
    return StoryRecords.of(STORIES);
  }
}
