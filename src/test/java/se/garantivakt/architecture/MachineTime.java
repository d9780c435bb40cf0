package se.garantivakt.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * Nobody but the command line, the local run and the job's wall clock asks the machine for the
 * time, its zone or its locale: a replay would not give the same answer. Method references count as
 * calls; a {@code Clock} that was handed in may be asked.
 */
final class MachineTime {
  private static final Set<String> ASKING =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Locale.getDefault",
          "java.util.Calendar.getInstance",
          "java.time.InstantSource.system",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickSeconds",
          "java.time.Clock.tickMinutes");

  private static final Set<String> NOW_WHEN_MADE_OF_NOTHING =
      Set.of("java.util.Date", "java.util.GregorianCalendar");

  private MachineTime() {}

  static ArchRule isAskedOnlyByTheCommandLine(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".cli..", root + ".local..", root + ".job.time..")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "it asks the machine for the time, its zone or its locale",
                (JavaAccess<?> access) -> asks(access.getTarget())))
        .because("a replay must give the same answer as the live run");
  }

  private static boolean asks(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return ASKING.contains(owner + "." + name)
        || owner.equals("java.time.Clock") && name.startsWith("system")
        || owner.startsWith("java.time.") && name.equals("now") && !takes(target, "java.time.Clock")
        || NOW_WHEN_MADE_OF_NOTHING.contains(owner)
            && name.equals("<init>")
            && takesNothing(target);
  }

  private static boolean takes(AccessTarget target, String type) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().map(JavaClass::getName).anyMatch(type::equals);
  }

  private static boolean takesNothing(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().isEmpty();
  }
}
