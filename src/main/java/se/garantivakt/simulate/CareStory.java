package se.garantivakt.simulate;

/** One way that an episode begins; it tells all that follows, too. Keeps nothing between two. */
interface CareStory {

  /** Tells the episode from its start to its end, however late that is. */
  void tell(Script script);
}
