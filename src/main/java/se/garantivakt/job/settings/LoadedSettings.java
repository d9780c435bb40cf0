package se.garantivakt.job.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.yaml.Fault;
import se.garantivakt.yaml.Place;

/**
 * Settings with where each comes from, safe to print: secrets are hidden.
 *
 * @param job the settings themselves
 * @param shown every setting that holds, in the order of the settings file, Kafka's own after it
 */
public record LoadedSettings(JobSettings job, List<Shown> shown) {

  public LoadedSettings {
    shown = List.copyOf(shown);
  }

  /**
   * One setting as it may be printed.
   *
   * @param place where it was said, with the key
   * @param value the value, or what stands for a secret
   */
  public record Shown(Place place, String value) {}

  static LoadedSettings of(Statements statements) {
    Map<String, Statement> said = new TreeMap<>(statements.said());
    List<Shown> shown = new ArrayList<>();
    for (Key<?> key : Keys.ALL) {
      Statement own = said.remove(key.name());
      shown.add(own == null ? absent(key) : new Shown(own.place(), own.shown()));
    }
    said.values().forEach(kafkas -> shown.add(new Shown(kafkas.place(), kafkas.shown())));
    return new LoadedSettings(new SettingsReader(statements).read(), shown);
  }

  private static Shown absent(Key<?> key) {
    return new Shown(new Place("default", 0, key.name()), key.absent());
  }

  /** A fault of a key, told where that key was said. */
  public Fault placed(Fault fault) {
    return shown.stream()
        .filter(one -> one.place().key().equals(fault.place().key()))
        .findFirst()
        .map(one -> new Fault(one.place(), fault.value(), fault.wrong(), fault.allowed()))
        .orElse(fault);
  }
}
