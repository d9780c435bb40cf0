package se.garantivakt.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * Which room may know which. The root is a parameter so that the same rules can be tried on bad
 * classes.
 */
record Rooms(String root) {
  /** The law must be runnable, and testable, without any stream around it. */
  ArchRule lawKnowsNoStreams() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            within(
                "event", "rules", "engine", "accessibility", "publication", "report", "audit.page"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
        .because("the law must run without a stream around it");
  }

  /**
   * {@code room} uses no room of this project but itself and {@code others}. A room not built yet
   * passes.
   */
  ArchRule usesOnly(String room, String... others) {
    String[] own = within(room);
    return classes()
        .that()
        .resideInAnyPackage(own)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(root + "..")
                .or(resideInAPackage(own[0]))
                .or(resideInAnyPackage(within(others))))
        .allowEmptyShould(true)
        .because("what a room may know decides what a change in another can break");
  }

  /** What FHIR's libraries are, and bring, stands on no server. */
  ArchRule onlyReportsKnowFhir() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(within("report")[0])
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..", "com.google.common..")
        .because("the jars of FHIR are on no server and not in the job's jar");
  }

  /** Flink's State Processor API is on no server either. */
  ArchRule onlyLookingIntoSavepointsKnowsTheirReader() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(within("inspect.savepoint")[0])
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink.state.api..")
        .because("the State Processor API is on no server and not in the job's jar");
  }

  ArchRule noPackagesInACircle() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private String[] within(String... rooms) {
    return Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
  }
}
