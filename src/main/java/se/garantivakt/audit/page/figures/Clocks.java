package se.garantivakt.audit.page.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The clocks by their latest state, out of the records of {@code guarantee.status} in their order:
 * how many there are, what was found about them, and how long was waited.
 */
public final class Clocks {
  private static final Set<String> GOT_CARE = Set.of("met", "breachedStopped");
  private static final int UNKNOWN = -1;

  private final Map<Long, Latest> latest = new HashMap<>();
  private final Map<Profile, Profile> profiles = new HashMap<>();
  private final Set<String> ruleSets = new TreeSet<>();

  /** What many clocks have in common. */
  private record Profile(
      String guarantee, Limit limit, String clinic, String state, List<String> flags) {}

  private record Latest(Profile profile, int waited) {}

  /** Clocks of a guarantee in a state. */
  public record GuaranteeState(String guarantee, String state) {}

  /** A finding about clocks of a clinic. */
  public record ClinicFlag(String clinic, String flag) {}

  /** A guarantee and one of the limits that it had. */
  public record GuaranteeLimit(String guarantee, Limit limit) {
    private static final Comparator<GuaranteeLimit> ORDER =
        Comparator.comparing(GuaranteeLimit::guarantee).thenComparing(of -> of.limit().text());
  }

  void take(OutputLine line) {
    Limit limit = Limit.of(line);
    Profile profile =
        new Profile(
            line.text("guarantee"),
            limit,
            line.text("clinicId"),
            line.text("state"),
            line.texts("flags"));
    Profile kept = profiles.computeIfAbsent(profile, p -> p);
    long waited = limit.waited(line).orElse(UNKNOWN);
    latest.put(
        Fingerprint.of(line.text("clockId")),
        new Latest(kept, (int) Math.min(waited, Integer.MAX_VALUE)));
    ruleSets.add(line.text("ruleSet") + " " + line.text("ruleVersion"));
  }

  /** How many there are. */
  public long total() {
    return latest.size();
  }

  /** Rule sets and their versions. */
  public Set<String> ruleSets() {
    return ruleSets;
  }

  /** The ids of all clinics that hold clocks. */
  public Set<String> clinics() {
    Set<String> clinics = new HashSet<>();
    profiles.keySet().forEach(profile -> clinics.add(profile.clinic()));
    return clinics;
  }

  /** How many there are of each guarantee in each state. */
  public Map<GuaranteeState, Long> states() {
    Map<GuaranteeState, Long> counts = new HashMap<>();
    for (Latest each : latest.values()) {
      Profile profile = each.profile();
      counts.merge(new GuaranteeState(profile.guarantee(), profile.state()), 1L, Long::sum);
    }
    return counts;
  }

  /** How many clocks of each clinic have each flag. */
  public Map<ClinicFlag, Long> flags() {
    Map<ClinicFlag, Long> counts = new HashMap<>();
    for (Latest each : latest.values()) {
      for (String flag : each.profile().flags()) {
        counts.merge(new ClinicFlag(each.profile().clinic(), flag), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** How long those waited who got care, pauses not counted. */
  public Map<GuaranteeLimit, WaitHistogram> waits() {
    Map<GuaranteeLimit, WaitHistogram> waits = new TreeMap<>(GuaranteeLimit.ORDER);
    for (Latest each : latest.values()) {
      Profile profile = each.profile();
      if (GOT_CARE.contains(profile.state()) && each.waited() != UNKNOWN) {
        waits
            .computeIfAbsent(
                new GuaranteeLimit(profile.guarantee(), profile.limit()),
                key -> new WaitHistogram(key.limit().amount()))
            .add(each.waited());
      }
    }
    return waits;
  }
}
