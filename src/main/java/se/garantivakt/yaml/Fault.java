package se.garantivakt.yaml;

/**
 * One thing that is wrong in a file, or in what is laid over it.
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
