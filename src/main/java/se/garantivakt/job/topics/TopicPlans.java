package se.garantivakt.job.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Place;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.TreeReader;

/**
 * Reads {@code config/topics.yaml}: how every topic of the contract is to be, in each profile. The
 * file is refused with all that is wrong in it.
 */
public final class TopicPlans {
  private static final String EVERY_TOPIC = "every-topic";
  private static final String TOPICS = "topics";

  private final Path file;

  /** The plans of a file. */
  public TopicPlans(Path file) {
    this.file = file;
  }

  /**
   * The plans of a profile, under the names that the settings give the topics, in the order of the
   * contract.
   *
   * @throws SettingsException with all that is wrong
   */
  public List<TopicPlan> of(Profile profile, JobSettings settings) {
    Faults faults = new Faults();
    Map<String, String> names = TopicNames.of(settings);
    List<TopicPlan> plans = new ArrayList<>();
    tree(faults).ifPresent(tree -> plans.addAll(plans(tree, profile, names, faults)));
    faults.refuse(SettingsException::new);
    return plans;
  }

  private Optional<Tree> tree(Faults faults) {
    try {
      return new TreeReader(faults).yaml(Files.readString(file), file.toString());
    } catch (IOException missing) {
      Place place = new Place(file.toString(), 0, "");
      faults.add(
          place, file.toString(), "is not a file that can be read", "see config/topics.yaml");
      return Optional.empty();
    }
  }

  private static List<TopicPlan> plans(
      Tree tree, Profile profile, Map<String, String> names, Faults faults) {
    Reading reading = new Reading(faults);
    Tree.Fields whole = reading.fields(tree, List.of(EVERY_TOPIC, TOPICS));
    Tree.Fields every = fields(whole, EVERY_TOPIC, TopicReading.KEYS, reading);
    Tree.Fields topics = fields(whole, TOPICS, names.keySet(), reading);
    TopicReading one = new TopicReading(profile, reading);
    List<TopicPlan> plans = new ArrayList<>();
    names.forEach(
        (contract, name) ->
            reading
                .need(topics, contract)
                .map(own -> reading.fields(own, TopicReading.KEYS))
                .ifPresent(own -> plans.add(one.read(name, every, own))));
    return plans;
  }

  private static Tree.Fields fields(
      Tree.Fields whole, String key, Iterable<String> known, Reading reading) {
    List<String> keys = new ArrayList<>();
    known.forEach(keys::add);
    return reading
        .need(whole, key)
        .map(tree -> reading.fields(tree, keys))
        .orElse(new Tree.Fields(whole.place(), Map.of()));
  }
}
