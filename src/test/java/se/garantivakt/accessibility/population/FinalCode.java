package se.garantivakt.accessibility.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.garantivakt.accessibility.population.FinalFacts.Row;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Status;
import se.garantivakt.rules.Effect;

/**
 * The period of a valid code within a clock. Whether a code is valid the status says by its flags:
 * there is one of each of PvV and SoV at most that flags can speak of.
 */
record FinalCode(String code, LocalDate from, LocalDate until) {
  private static final List<Flag> OWN_WISH =
      List.of(
          Flag.PVV_NOT_INFORMED,
          Flag.PVV_NOT_DECLINED,
          Flag.EXEMPTION_NOT_ALLOWED_NO_INLIMIT_OFFER);

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  Standing standing() {
    return switch (code) {
      case "PvV" -> Standing.PVV;
      case "MoV" -> Standing.MOV;
      default -> Standing.SOV;
    };
  }

  /** The valid codes of a clock, by when they begin, and then by when they were registered. */
  static List<FinalCode> of(
      Status status, List<Row> facts, Row begun, LocalDate start, LocalDate end, MadeLaw law) {
    List<FinalCode> codes = new ArrayList<>();
    if (begun.is("contact.sought")) {
      return codes;
    }
    for (Row row : facts) {
      if (row.is("decision.exemption") && isValid(row, status)) {
        boolean restarted = !start.equals(begun.day()) && !row.day().isAfter(start);
        FinalCode code = period(row, facts, law, end);
        LocalDate from = code.from().isBefore(start) ? start : code.from();
        boolean within = from.isBefore(end);
        boolean gone =
            restarted || law.ownWish() == Effect.RESTART && regretted(row, facts, code.from());
        if (within && from.isBefore(code.until()) && !(gone && code.code().equals("PvV"))) {
          codes.add(new FinalCode(code.code(), from, code.until()));
        }
      }
    }
    codes.sort(Comparator.comparing(FinalCode::from));
    return codes;
  }

  /** Whether the patient wanted care again before the period began: it never does. */
  private static boolean regretted(Row code, List<Row> facts, LocalDate from) {
    return facts.subList(facts.indexOf(code), facts.size()).stream()
        .anyMatch(row -> row.is("decision.reclaimed") && row.day().isBefore(from));
  }

  private static boolean isValid(Row row, Status status) {
    return switch (row.text("code")) {
      case "PvV" -> status.flags().stream().noneMatch(OWN_WISH::contains);
      case "SoV" -> !status.flags().contains(Flag.SOV_NOT_ALLOWED_HERE);
      default -> true;
    };
  }

  private static FinalCode period(Row row, List<Row> facts, MadeLaw law, LocalDate end) {
    String code = row.text("code");
    LocalDate from = row.day();
    if (row.fields().has("from")) {
      from = LocalDate.parse(row.text("from"));
    } else if (code.equals("PvV")) {
      from = declined(facts, row).orElse(from);
    }
    LocalDate until =
        row.fields().has("until") ? LocalDate.parse(row.text("until")) : LocalDate.MAX;
    return new FinalCode(code, from, ended(code, from, until, row, facts, law, end));
  }

  private static Optional<LocalDate> declined(List<Row> facts, Row code) {
    return facts.stream()
        .filter(row -> row.is("visit.declined") && !row.day().isAfter(code.day()))
        .map(Row::day)
        .reduce((earlier, later) -> later);
  }

  private static LocalDate ended(
      String code,
      LocalDate from,
      LocalDate until,
      Row row,
      List<Row> facts,
      MadeLaw law,
      LocalDate end) {
    LocalDate ended = until;
    for (Row other : facts) {
      boolean again =
          other.is("decision.reclaimed")
              && code.equals("PvV")
              && law.ownWish() == Effect.DEDUCT
              && !other.day().isAfter(end);
      LocalDate day = other.day();
      if (again && day.isBefore(ended) && (from.isBefore(day) || row.day().isBefore(day))) {
        ended = day;
      }
      if (other.is("decision.exemptionEnded") && other.text("code").equals(code)) {
        LocalDate last = LocalDate.parse(other.text("until"));
        boolean itsOwn =
            !from.isAfter(last)
                && facts.stream()
                    .filter(each -> each.is("decision.exemption"))
                    .filter(each -> each.text("code").equals(code))
                    .filter(each -> each != row)
                    .map(FinalCode::begins)
                    .noneMatch(begin -> begin.isAfter(from) && !begin.isAfter(last));
        ended = itsOwn && last.isBefore(ended) ? last : ended;
      }
    }
    return ended;
  }

  /** When another code of the same name begins; of MoV only there are two. */
  private static LocalDate begins(Row each) {
    return each.fields().has("from") ? LocalDate.parse(each.text("from")) : each.day();
  }
}
