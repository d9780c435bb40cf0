package se.garantivakt.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a report is written: {@code csv/<HSA-id>.csv} and {@code fhir/<HSA-id>/<guarantee>.json}.
 * Both folders appear when all of them is written, and replace what was there under these names;
 * nothing else in the folder is touched. The same rows give the same bytes.
 *
 * @param path the folder, made when it is not there
 */
public record ReportFolder(Path path) {
  private static final List<String> INSIDE = List.of("csv", "fhir");

  /**
   * What was written.
   *
   * @param clinics each with a file of CSV
   * @param rows records that were reported
   * @param bundles files of FHIR
   * @param notPublishable rows of which a part is below the smallest count
   */
  public record Written(int clinics, int rows, int bundles, int notPublishable) {}

  /** Writes the reports of a month. */
  public Written write(MonthEnds month) throws IOException {
    Files.createDirectories(path);
    Path fresh = Files.createTempDirectory(path, ".incomplete-");
    try {
      Written written = write(month.rows(), fresh);
      for (String each : INSIDE) {
        replace(path.resolve(each), fresh.resolve(each), fresh.resolve("old-" + each));
      }
      return written;
    } finally {
      delete(fresh);
    }
  }

  private static Written write(List<MonthEnd> rows, Path folder) throws IOException {
    for (String each : INSIDE) {
      Files.createDirectory(folder.resolve(each));
    }
    FhirReport fhir = new FhirReport();
    int bundles = 0;
    Map<String, List<MonthEnd>> clinics = by(rows, row -> row.place().clinicId());
    for (List<MonthEnd> clinic : clinics.values()) {
      String name = FileNames.of(clinic.get(0).place().clinicId());
      Files.write(folder.resolve("csv").resolve(name + ".csv"), CsvReport.of(clinic));
      Path own = Files.createDirectory(folder.resolve("fhir").resolve(name));
      for (var guarantee : by(clinic, row -> row.place().guarantee()).entrySet()) {
        Path file = own.resolve(FileNames.of(guarantee.getKey()) + ".json");
        Files.write(file, fhir.of(guarantee.getValue()));
        bundles++;
      }
    }
    int below = (int) rows.stream().filter(row -> !row.isPublishable()).count();
    return new Written(clinics.size(), rows.size(), bundles, below);
  }

  private static Map<String, List<MonthEnd>> by(
      List<MonthEnd> rows, Function<MonthEnd, String> what) {
    return rows.stream()
        .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
  }

  /** By moves inside one folder: what was there is whole until the new one is. */
  private static void replace(Path place, Path fresh, Path old) throws IOException {
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    Files.move(fresh, place);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
