package se.garantivakt.job.settings;

import se.garantivakt.yaml.Fault;
import se.garantivakt.yaml.Place;

/**
 * What somebody said of a key. Not safe to print as it is: only {@link #shown} is.
 *
 * @param place where it was said, with the key
 * @param speaker where secrets may stand depends on it
 */
record Statement(Place place, String text, Speaker speaker) {
  /** Who says something. */
  enum Speaker {
    FILE,
    ENVIRONMENT,
    COMMAND_LINE
  }

  String key() {
    return place.key();
  }

  /** The value as it may be printed. */
  String shown() {
    return Secrets.shown(key(), text);
  }

  /** The same said with another text: what the file named by it holds. */
  Statement saying(String other) {
    return new Statement(place, other, speaker);
  }

  /** That there is something wrong with the value. */
  Fault fault(String wrong, String allowed) {
    return new Fault(place, shown(), wrong, allowed);
  }

  /** That there is something wrong with the key, whatever the value is. */
  Fault ofKey(String wrong, String allowed) {
    return new Fault(place, key(), wrong, allowed);
  }

  @Override
  public String toString() {
    return key() + "=" + shown();
  }
}
