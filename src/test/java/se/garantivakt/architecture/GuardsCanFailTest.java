package se.garantivakt.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries the rules of {@link ArchitectureTest} on classes that break them. */
class GuardsCanFailTest {
  private static final String BAD = ArchitectureTest.ROOT + ".architecture.bad";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BAD);
  private static final Rooms ROOMS = new Rooms(BAD);

  @Test
  void streams_in_the_law_are_found() {
    assertThat(violations(ROOMS.lawKnowsNoStreams()))
        .anySatisfy(line -> assertThat(line).contains("KnowsFlinkAndKafka", "ImitationOfFlink"))
        .anySatisfy(line -> assertThat(line).contains("KnowsFlinkAndKafka", "ImitationOfKafka"))
        .allSatisfy(line -> assertThat(line).contains("KnowsFlinkAndKafka"));
  }

  @Test
  void a_room_that_event_knows_is_found() {
    assertThat(violations(ROOMS.usesOnly("event")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("KnowsRules", "KnowsTheEngine"));
  }

  @Test
  void a_room_that_rules_may_not_know_is_found() {
    assertThat(violations(ROOMS.usesOnly("rules", "event")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("KnowsTheEngine", "KnowsTheCommandLine"));
  }

  @Test
  void a_room_that_the_engine_may_not_know_is_found() {
    assertThat(violations(ROOMS.usesOnly("engine", "event", "rules", "publication")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("KnowsTheCommandLine", "MayAskTheMachine"));
  }

  @Test
  void a_room_that_accessibility_may_not_know_is_found() {
    assertThat(violations(ROOMS.usesOnly("accessibility", "engine", "rules", "event")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("KnowsTheCommandLine", "MayAskTheMachine"));
  }

  @Test
  void a_reader_of_savepoints_outside_of_its_room_is_found() {
    assertThat(violations(ROOMS.onlyLookingIntoSavepointsKnowsTheirReader()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("cli.ReadsSavepoints"));
  }

  @Test
  void fhir_outside_of_reports_is_found() {
    assertThat(violations(ROOMS.onlyReportsKnowFhir()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("event.KnowsFhir", "FhirContext"));
  }

  @Test
  void a_room_that_reports_may_not_know_is_found() {
    assertThat(violations(ROOMS.usesOnly("report", "accessibility", "publication")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("KnowsTheCommandLine", "MayAskTheMachine"));
  }

  @Test
  void an_allowed_room_is_not_reported() {
    assertThat(violations(ROOMS.usesOnly("engine", "cli"))).isEmpty();
  }

  @Test
  void packages_in_a_circle_are_found() {
    assertThat(violations(ROOMS.noPackagesInACircle()))
        .singleElement()
        .asString()
        .contains("ring.left", "ring.right");
  }

  @ParameterizedTest
  @MethodSource("waysToAsk")
  void each_way_to_ask_the_machine_for_the_time_is_found(String way) {
    assertThat(violations(MachineTime.isAskedOnlyByTheCommandLine(BAD)))
        .anySatisfy(line -> assertThat(line).contains("AsksTheMachine." + way + "()"));
  }

  @Test
  void a_clock_handed_in_and_the_command_line_may_be_asked() {
    assertThat(violations(MachineTime.isAskedOnlyByTheCommandLine(BAD)))
        .allSatisfy(line -> assertThat(line).contains("AsksTheMachine."));
  }

  @Test
  void a_static_variable_is_found() {
    assertThat(violations(SharedState.isNotInStaticVariables()))
        .singleElement()
        .asString()
        .contains("KeepsState.variable");
  }

  @Test
  void static_fields_of_mutable_types_are_found() {
    assertThat(violations(SharedState.isNotInStaticFieldsOfMutableTypes()))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("KeepsState.DECLARED_AS_CLASS"))
        .anySatisfy(line -> assertThat(line).contains("KeepsState.COUNTER"))
        .anySatisfy(line -> assertThat(line).contains("KeepsState.TEXT"));
  }

  @Test
  void mutable_collections_behind_an_interface_are_found() {
    assertThat(violations(SharedState.isNotMadeByStaticInitialisers()))
        .anySatisfy(line -> assertThat(line).contains("KeepsState.<clinit>", "java.util.HashMap"))
        .anySatisfy(line -> assertThat(line).contains("KeepsState.<clinit>", "java.util.ArrayList"))
        .allSatisfy(line -> assertThat(line).contains("KeepsState.<clinit>"));
  }

  private static List<String> waysToAsk() throws ClassNotFoundException {
    return List.of(Class.forName(BAD + ".AsksTheMachine").getDeclaredMethods()).stream()
        .filter(method -> !method.isSynthetic())
        .map(Method::getName)
        .sorted()
        .toList();
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }
}
