package se.garantivakt.simulate;

import java.util.function.DoubleUnaryOperator;

/**
 * Days from start to care, such that the queue they leave looks as published. A queue is a
 * cross-section: how many in it have waited so long goes as the share that waits at least so long.
 * So the shares of the queue in 0–30, 31–60, 61–90 and more days give the chance of being called on
 * a day, even within 0–60 [chosen: one share is missing to tell the first two bands apart], within
 * 61–90, and beyond.
 */
final class Waits {
  private static final int FIRST_BAND = 31;
  private static final int BAND = 30;
  private static final int SECOND_END = FIRST_BAND + BAND;
  private static final int THIRD_END = SECOND_END + BAND;

  private final double early;
  private final double middle;
  private final double late;

  private Waits(double early, double middle, double late) {
    this.early = early;
    this.middle = middle;
    this.late = late;
  }

  /** Waits that leave a queue of these shares, in per cent or any other unit. */
  static Waits leavingQueue(double to30, double to60, double to90, double beyond) {
    double early = solved(h -> bandOf(h, FIRST_BAND, BAND) / area(h, FIRST_BAND), to60 / to30);
    double perShare = area(early, FIRST_BAND) / to30;
    double left = StrictMath.exp(-early * SECOND_END);
    double middle = solved(h -> area(h, BAND), perShare * to90 / left);
    double lastLeft = left * StrictMath.exp(-middle * BAND);
    return new Waits(early, middle, lastLeft / (perShare * beyond));
  }

  /** Whole days. */
  int draw(Dice dice) {
    double fate = dice.exponential(1);
    double untilSecond = early * SECOND_END;
    double untilThird = untilSecond + middle * BAND;
    if (fate < untilSecond) {
      return (int) (fate / early);
    }
    return fate < untilThird
        ? (int) (SECOND_END + (fate - untilSecond) / middle)
        : (int) (THIRD_END + (fate - untilThird) / late);
  }

  /** Waited in the first {@code days} by those who come with a chance of {@code h} a day. */
  private static double area(double h, int days) {
    return (1 - StrictMath.exp(-h * days)) / h;
  }

  private static double bandOf(double h, int from, int days) {
    return StrictMath.exp(-h * from) * area(h, days);
  }

  /** Where a function that falls takes a value, halving the interval until it cannot be halved. */
  private static double solved(DoubleUnaryOperator falling, double value) {
    double low = 1e-6;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double half = (low + high) / 2;
      if (falling.applyAsDouble(half) > value) {
        low = half;
      } else {
        high = half;
      }
    }
    return (low + high) / 2;
  }
}
