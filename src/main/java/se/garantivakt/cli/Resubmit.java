package se.garantivakt.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.resubmit.Fate;
import se.garantivakt.resubmit.Resubmission;
import se.garantivakt.resubmit.Resubmitted;

/** {@code resubmit}: rejected records read back in. */
@Command(
    name = "resubmit",
    description = {
      "Writes rejected records once more to the topics they came from, after what they were"
          + " rejected for is mended: tells first what would be sent, and asks.",
      "What the decoder would still reject, by the settings given here, is left; give those that"
          + " the job runs by.",
      "Running it twice is harmless: a copy names the record it was made of (header"
          + " resubmitted-from), which is then not sent again; and of two events with one eventId"
          + " the job hears the first.",
      "The exit code is 1 if anything is left behind, or was not sent."
    })
final class Resubmit implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ResubmitWhat what;
  @Mixin private SettingsOptions settings;
  @Mixin private Output output;

  @Option(names = "--dry-run", description = "Tell what would be sent, and send nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Send without asking.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    if (dryRun && yes) {
      throw new ParameterException(spec.commandLine(), "--dry-run and --yes exclude each other");
    }
    try {
      Resubmission resubmission = what.resubmission(settings, progress());
      return yes ? told(resubmission.send(), true) : lookedAt(resubmission);
    } catch (BrokerException refused) {
      tell(refused.getMessage());
    } catch (KafkaException refused) {
      tell("the broker refused, or is gone: " + refused.getMessage());
    }
    return ExitCode.FAILED;
  }

  private int lookedAt(Resubmission resubmission) throws IOException {
    Resubmitted would = resubmission.look();
    if (dryRun || would.count(Fate.SENT) == 0) {
      return told(would, false);
    }
    new ResubmitAnswer(would, false).forPeople(spec.commandLine().getErr());
    if (Consent.isGiven(spec, "send " + would.count(Fate.SENT) + " records")) {
      return told(resubmission.send(), true);
    }
    tell("nothing is sent");
    return output.isJson() ? told(would, false) : ExitCode.FOUND;
  }

  private int told(Resubmitted counts, boolean sent) {
    output.tell(new ResubmitAnswer(counts, sent));
    boolean waits = !sent && counts.count(Fate.SENT) > 0;
    return waits || counts.leavesAny() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private LongConsumer progress() {
    Pace pace = new Pace();
    return count -> {
      if (pace.isDue()) {
        tell(String.format(Locale.ROOT, "%,d records read (%,.0f/s)", count, pace.rate(count)));
      }
    };
  }

  private void tell(String said) {
    spec.commandLine().getErr().println(said);
    spec.commandLine().getErr().flush();
  }
}
