package se.garantivakt.rules;

import java.util.List;
import java.util.Optional;

/**
 * A value of the rules that may have changed by date: each version holds from its day (inclusive)
 * to its end (exclusive), without gaps or overlaps between them. Days are epoch days ({@link
 * java.time.LocalDate#toEpochDay()}).
 *
 * @param <T> what is dated
 */
public final class Dated<T> {
  /** The day before all days: a version from here has no beginning. */
  public static final int ALWAYS = Integer.MIN_VALUE;

  /** The day after all days: a version until here has no end. */
  public static final int EVER = Integer.MAX_VALUE;

  private final List<Version<T>> versions;

  /**
   * One version, in force on the days {@code from <= day < until}.
   *
   * @param from first epoch day, or {@link #ALWAYS}
   * @param until first epoch day after it, or {@link #EVER}
   */
  public record Version<T>(int from, int until, T value) {}

  /**
   * Takes versions in order of their days.
   *
   * @throws IllegalArgumentException if there is none, or one does not begin where the one before
   *     it ends
   */
  public Dated(List<Version<T>> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a dated value needs at least one version");
    }
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i - 1).until() != versions.get(i).from()) {
        throw new IllegalArgumentException(
            "a dated value has a gap or an overlap between its versions");
      }
    }
    this.versions = List.copyOf(versions);
  }

  /** A value that has never changed. */
  public static <T> Dated<T> always(T value) {
    return new Dated<>(List.of(new Version<>(ALWAYS, EVER, value)));
  }

  /**
   * The value in force on a day; the first version's before all of them, the last one's after all
   * of them.
   */
  public T on(long day) {
    for (int i = versions.size() - 1; i > 0; i--) {
      if (day >= versions.get(i).from()) {
        return versions.get(i).value();
      }
    }
    return versions.get(0).value();
  }

  /** The value in force on a day, absent before the first version and after the last. */
  public Optional<T> inForce(long day) {
    boolean before = day < versions.get(0).from();
    int end = versions.get(versions.size() - 1).until();
    return before || (end != EVER && day >= end) ? Optional.empty() : Optional.of(on(day));
  }

  /** All versions in order of their days. */
  public List<Version<T>> versions() {
    return versions;
  }
}
