package se.garantivakt.rules.file;

/**
 * One thing that is wrong in a rule file.
 *
 * @param place where it stands
 * @param value what stands there, shortened
 * @param wrong what is wrong with it
 * @param allowed what may stand there instead
 */
public record Fault(Place place, String value, String wrong, String allowed) {

  @Override
  public String toString() {
    return place + ": «" + value + "» " + wrong + "; " + allowed;
  }
}
