package se.garantivakt.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Part;
import se.garantivakt.accessibility.measure.Share;

/** Reads one part of a record, and holds it against what the contract promises of its counts. */
final class PartReading {
  private final RecordFields record;
  private final Part part;
  private final String name;
  private final RecordFields fields;

  PartReading(RecordFields record, Part part) {
    this.record = record;
    this.part = part;
    this.name = part.name().toLowerCase(Locale.ROOT);
    this.fields = record.object(name);
  }

  PartFigures read(Definition leading) {
    RecordFields codes = fields.object("exempt");
    Exempt exempt = new Exempt(codes.count("PvV"), codes.count("MoV"), codes.count("SoV"));
    PartFigures figures =
        new PartFigures(
            fields.count("total"),
            fields.count("within"),
            fields.count(part == Part.WAITING ? "over" : "late"),
            exempt,
            fields.count("notCovered"),
            fields.counts("bands"),
            days(),
            shares(leading),
            fields.yes("publishable"));
    check(figures);
    return figures;
  }

  private Map<String, BigDecimal> days() {
    Map<String, BigDecimal> days = new LinkedHashMap<>();
    fields.optionalNumber("medianDays").ifPresent(value -> days.put("median", value));
    if (part == Part.COMPLETED) {
      fields.optionalNumber("meanDays").ifPresent(value -> days.put("mean", value));
    } else {
      fields.optionalNumber("p90Days").ifPresent(value -> days.put("p90", value));
      fields.optionalNumber("longestDays").ifPresent(value -> days.put("longest", value));
    }
    return days;
  }

  /** Names that are not yet known are passed over, as the contract asks of readers. */
  private Map<Definition, Share> shares(Definition leading) {
    Map<Definition, Share> shares = new EnumMap<>(Definition.class);
    RecordFields others = record.object("definitions");
    for (Definition each : Definition.values()) {
      if (others.has(each.wire())) {
        shares.put(each, share(others.object(each.wire()).object(name)));
      }
    }
    shares.put(leading, share(fields));
    return shares;
  }

  private static Share share(RecordFields of) {
    Share share = new Share(of.count("numerator"), of.count("denominator"));
    if (share.numerator() > share.denominator()) {
      throw of.wrong("numerator", "is above the denominator");
    }
    return share;
  }

  private void check(PartFigures read) {
    Exempt exempt = read.exempt();
    long aside = exempt.pvv() + exempt.mov() + exempt.sov() + read.notCovered();
    if (read.within() + read.beyond() + aside != read.total()) {
      throw fields.wrong("total", "is not the sum of its parts");
    }
    if (read.bands().values().stream().mapToLong(Long::longValue).sum() != read.total()) {
      throw fields.wrong("bands", "do not add up to the total");
    }
    if (!DayBands.ALL.containsAll(read.bands().keySet())) {
      throw fields.wrong("bands", "name one that the contract does not have");
    }
  }
}
