package se.garantivakt.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Holds the whole program against the rules; {@link GuardsCanFailTest} shows that each can fail.
 */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "se.garantivakt";
  private static final Rooms ROOMS = new Rooms(ROOT);

  @ArchTest static final ArchRule the_law_knows_no_streams = ROOMS.lawKnowsNoStreams();
  @ArchTest static final ArchRule event_knows_no_other_room = ROOMS.usesOnly("event");

  @ArchTest
  static final ArchRule rules_know_only_events_and_how_to_read_files =
      ROOMS.usesOnly("rules", "event", "yaml");

  @ArchTest static final ArchRule reading_files_knows_no_room = ROOMS.usesOnly("yaml");

  @ArchTest
  static final ArchRule the_engine_knows_events_rules_and_what_it_publishes =
      ROOMS.usesOnly("engine", "event", "rules", "publication");

  @ArchTest
  static final ArchRule accessibility_knows_what_it_counts_and_by_which_rules =
      ROOMS.usesOnly("accessibility", "engine", "rules", "event");

  @ArchTest
  static final ArchRule reports_know_the_records_of_clinics_only =
      ROOMS.usesOnly("report", "accessibility", "publication");

  @ArchTest
  static final ArchRule the_page_of_a_replay_knows_records_and_events_only =
      ROOMS.usesOnly("audit.page", "event", "replay");

  @ArchTest static final ArchRule only_reports_know_fhir = ROOMS.onlyReportsKnowFhir();

  @ArchTest
  static final ArchRule only_looking_into_savepoints_knows_their_reader =
      ROOMS.onlyLookingIntoSavepointsKnowsTheirReader();

  @ArchTest static final ArchRule no_packages_in_a_circle = ROOMS.noPackagesInACircle();

  @ArchTest
  static final ArchRule only_the_command_line_asks_the_machine_for_the_time =
      MachineTime.isAskedOnlyByTheCommandLine(ROOT);

  @ArchTest static final ArchRule no_static_variables = SharedState.isNotInStaticVariables();

  @ArchTest
  static final ArchRule no_static_fields_of_mutable_types =
      SharedState.isNotInStaticFieldsOfMutableTypes();

  @ArchTest
  static final ArchRule no_static_initialiser_makes_a_mutable_collection =
      SharedState.isNotMadeByStaticInitialisers();
}
