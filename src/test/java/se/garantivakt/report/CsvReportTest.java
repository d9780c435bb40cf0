package se.garantivakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvReportTest {
  private static final String HEADER =
      "HSA-id;månad;vårdgaranti;MVO;del;per;revision;antal;antal_inom;antal_över;"
          + "antal_kodAVVIKELSE_1;antal_kodAVVIKELSE_2;antal_kodAVVIKELSE_3;"
          + "antal_kodVÅRDGARANTI_1;antal_kodVÅRDGARANTI_2;"
          + "dagar_0-30;dagar_31-60;dagar_61-90;dagar_91-120;dagar_121-180;dagar_181-365;dagar_366+;"
          + "dagar_0;dagar_1;dagar_2;dagar_3;dagar_4;dagar_5;dagar_6;dagar_7;dagar_8+;"
          + "median_dagar;medel_dagar;percentil90_dagar;längst_dagar;"
          + "definition;täljare;nämnare;andel;"
          + "täljare_skr-kchd-2.4;nämnare_skr-kchd-2.4;andel_skr-kchd-2.4;"
          + "täljare_socialstyrelsen;nämnare_socialstyrelsen;andel_socialstyrelsen;"
          + "täljare_ostergotland;nämnare_ostergotland;andel_ostergotland;publishable";

  @Test
  void the_header_is_the_one_that_registers_know() {
    assertThat(lines(new RowText()).get(0)).isEqualTo(HEADER);
  }

  @Test
  void a_row_has_a_line_for_those_who_wait_and_one_for_those_who_got_care() {
    List<Map<String, String>> rows =
        rows(
            new RowText()
                .with("/waiting/notCovered", "2")
                .with("/waiting/total", "9")
                .with("/waiting/bands/366+", "2"));
    assertThat(rows).hasSize(2);
    Map<String, String> waiting = rows.get(0);
    assertThat(waiting)
        .containsEntry("HSA-id", "SE2321000016-1A01")
        .containsEntry("månad", "2026-03")
        .containsEntry("vårdgaranti", "visit-90")
        .containsEntry("MVO", "311")
        .containsEntry("del", "väntande")
        .containsEntry("per", "2026-03-31T23:59:59+02:00")
        .containsEntry("antal", "9")
        .containsEntry("antal_inom", "5")
        .containsEntry("antal_över", "1")
        .containsEntry("antal_kodAVVIKELSE_1", "1")
        .containsEntry("antal_kodAVVIKELSE_2", "0")
        .containsEntry("antal_kodAVVIKELSE_3", "0")
        .containsEntry("antal_kodVÅRDGARANTI_1", "7")
        .containsEntry("antal_kodVÅRDGARANTI_2", "2")
        .containsEntry("dagar_0-30", "3")
        .containsEntry("dagar_366+", "2")
        .containsEntry("dagar_0", "")
        .containsEntry("median_dagar", "33.5")
        .containsEntry("medel_dagar", "")
        .containsEntry("percentil90_dagar", "91")
        .containsEntry("längst_dagar", "104")
        .containsEntry("andel", "0.8333")
        .containsEntry("nämnare_socialstyrelsen", "6")
        .containsEntry("publishable", "true");
    assertThat(rows.get(1))
        .containsEntry("del", "genomförda")
        .containsEntry("medel_dagar", "41.2857")
        .containsEntry("längst_dagar", "");
  }

  @Test
  void a_share_of_nobody_is_empty_and_so_is_one_that_is_not_told() {
    Map<String, String> completed = rows(new RowText()).get(1);
    assertThat(completed)
        .containsEntry("nämnare_socialstyrelsen", "0")
        .containsEntry("andel_socialstyrelsen", "")
        .containsEntry("nämnare_ostergotland", "")
        .containsEntry("andel_ostergotland", "");
  }

  @Test
  void an_absent_care_area_is_an_empty_cell() {
    assertThat(rows(new RowText().with("/careArea", "null")).get(0)).containsEntry("MVO", "");
  }

  @Test
  void what_is_below_the_smallest_count_is_there_and_marked() {
    List<Map<String, String>> rows = rows(new RowText().with("/waiting/publishable", "false"));
    assertThat(rows.get(0)).containsEntry("publishable", "false").containsEntry("antal", "7");
    assertThat(rows.get(1)).containsEntry("publishable", "true");
  }

  @Test
  void a_cell_that_would_end_the_cell_or_the_line_is_quoted() {
    String odd = "a;\"b\"\nc";
    String text = text(new RowText().text("careArea", odd));
    assertThat(text).contains(";\"a;\"\"b\"\"\nc\";väntande;");
  }

  private static List<Map<String, String>> rows(RowText row) {
    List<String> lines = lines(row);
    List<String> names = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      assertThat(cells).hasSameSizeAs(names);
      Map<String, String> each = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        each.put(names.get(i), cells.get(i));
      }
      rows.add(each);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(";", -1));
  }

  private static List<String> lines(RowText row) {
    return text(row).lines().toList();
  }

  private static String text(RowText row) {
    MonthEnd read = MonthEndReading.read(row.bytes()).orElseThrow();
    return new String(CsvReport.of(List.of(read)), StandardCharsets.UTF_8);
  }
}
