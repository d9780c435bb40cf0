package se.garantivakt.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Part;
import se.garantivakt.accessibility.measure.Share;

/**
 * A column of the CSV. Where SKR's information model has a name for what is counted (HSA-id, MVO,
 * kodAVVIKELSE, kodVÅRDGARANTI) it stands in the column's name; its aggregates have no published
 * names, and are called in plain Swedish. A cell without a value is empty.
 */
record Column(String name, BiFunction<MonthEnd, Part, String> cell) {

  /** All, in their order, which is the same for every clinic and month. */
  static List<Column> all() {
    List<Column> all = new ArrayList<>(ofTheRow());
    all.addAll(counts());
    DayBands.ALL.forEach(band -> all.add(band(band)));
    all.add(days("median_dagar", "median"));
    all.add(days("medel_dagar", "mean"));
    all.add(days("percentil90_dagar", "p90"));
    all.add(days("längst_dagar", "longest"));
    all.add(new Column("definition", (row, part) -> row.leading().wire()));
    addShares(all, "", MonthEnd::leading);
    for (Definition each : Definition.values()) {
      addShares(all, "_" + each.wire(), row -> each);
    }
    all.add(of("publishable", PartFigures::publishable));
    return all;
  }

  private static List<Column> ofTheRow() {
    return List.of(
        new Column("HSA-id", (row, part) -> row.place().clinicId()),
        new Column("månad", (row, part) -> row.month().toString()),
        new Column("vårdgaranti", (row, part) -> row.place().guarantee()),
        new Column("MVO", (row, part) -> row.place().careArea().orElse("")),
        new Column("del", (row, part) -> part == Part.WAITING ? "väntande" : "genomförda"),
        new Column("per", (row, part) -> row.asOf().toString()),
        new Column("revision", (row, part) -> String.valueOf(row.revision())));
  }

  private static List<Column> counts() {
    return List.of(
        of("antal", PartFigures::total),
        of("antal_inom", PartFigures::within),
        of("antal_över", PartFigures::beyond),
        of("antal_kodAVVIKELSE_1", part -> part.exempt().pvv()),
        of("antal_kodAVVIKELSE_2", part -> part.exempt().mov()),
        of("antal_kodAVVIKELSE_3", part -> part.exempt().sov()),
        of("antal_kodVÅRDGARANTI_1", PartFigures::covered),
        of("antal_kodVÅRDGARANTI_2", PartFigures::notCovered));
  }

  /** Empty where the guarantee is told by the other sort of bands. */
  private static Column band(String band) {
    return of("dagar_" + band, part -> Optional.ofNullable(part.bands().get(band)));
  }

  private static Column days(String name, String which) {
    return of(name, part -> Optional.ofNullable(part.days().get(which)));
  }

  private static void addShares(
      List<Column> all, String suffix, Function<MonthEnd, Definition> which) {
    all.add(share("täljare" + suffix, which, share -> Optional.of(share.numerator())));
    all.add(share("nämnare" + suffix, which, share -> Optional.of(share.denominator())));
    all.add(share("andel" + suffix, which, Rounded::share));
  }

  private static Column share(
      String name, Function<MonthEnd, Definition> which, Function<Share, Optional<?>> value) {
    return new Column(
        name, (row, part) -> text(row.part(part).share(which.apply(row)).flatMap(value)));
  }

  private static Column of(String name, Function<PartFigures, Object> value) {
    return new Column(name, (row, part) -> text(value.apply(row.part(part))));
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> there) {
      return there.map(Column::text).orElse("");
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
