package se.garantivakt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.garantivakt.job.topics.TopicTending;

/** {@code topics check}: says what is missing or differs, and changes nothing. */
@Command(name = "check", description = "Says which topics are missing or differ; changes nothing.")
final class TopicsCheckCommand implements Callable<Integer> {
  @Mixin private TopicsOptions topics;
  @Mixin private SettingsOptions settings;
  @Mixin private Output output;

  @Override
  public Integer call() {
    return topics.tend(settings, output, TopicTending::check);
  }
}
