package se.garantivakt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.garantivakt.job.topics.TopicTending;

/** {@code topics create}: creates what is missing and changes nothing that is there. */
@Command(
    name = "create",
    description = "Creates the topics that are missing; changes none that is there.")
final class TopicsCreateCommand implements Callable<Integer> {
  @Mixin private TopicsOptions topics;
  @Mixin private SettingsOptions settings;
  @Mixin private Output output;

  @Override
  public Integer call() {
    return topics.tend(settings, output, TopicTending::create);
  }
}
