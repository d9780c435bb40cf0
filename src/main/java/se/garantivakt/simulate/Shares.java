package se.garantivakt.simulate;

import java.util.ArrayList;
import java.util.List;

/** Things and their shares, in any unit; they need not sum up to anything. Immutable. */
final class Shares<T> {
  private final List<T> things;
  private final List<Double> upTo;

  private Shares(List<T> things, List<Double> upTo) {
    this.things = List.copyOf(things);
    this.upTo = List.copyOf(upTo);
  }

  /** One thing alone. */
  static <T> Shares<T> of(T thing, double share) {
    return new Shares<>(List.of(thing), List.of(share));
  }

  /** The same things, and one more. */
  Shares<T> and(T thing, double share) {
    List<T> more = new ArrayList<>(things);
    List<Double> sums = new ArrayList<>(upTo);
    more.add(thing);
    sums.add(total() + share);
    return new Shares<>(more, sums);
  }

  /** The things, in the order they were named. */
  List<T> things() {
    return things;
  }

  T draw(Dice dice) {
    double point = dice.unit() * total();
    int at = 0;
    while (at < things.size() - 1 && point >= upTo.get(at)) {
      at++;
    }
    return things.get(at);
  }

  private double total() {
    return upTo.get(upTo.size() - 1);
  }
}
