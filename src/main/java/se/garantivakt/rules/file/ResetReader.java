package se.garantivakt.rules.file;

import java.util.List;
import se.garantivakt.event.Action;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Pattern;
import se.garantivakt.rules.Reset;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/** Reads what sets a clock back to zero. */
final class ResetReader {
  private static final List<String> FURTHER = List.of("count", "notice", "exceptUrgent");

  private final Reading reading;

  ResetReader(Reading reading) {
    this.reading = reading;
  }

  Reset read(Tree tree) {
    Pattern on = new PatternReader(reading).read(tree, FURTHER);
    Fields fields = reading.fields(tree);
    Tree count = fields.fields().get("count");
    Tree notice = fields.fields().get("notice");
    if (notice != null && on.actions() != Action.VISIT_DECLINED.bit()) {
      reading.faults().add(notice, "is a notice of offers", "allowed: with visit.declined alone");
    }
    return new Reset(
        on,
        count == null ? 1 : reading.whole(count, 1),
        notice == null ? Dated.always(0) : days(notice),
        reading.yes(fields, "exceptUrgent", false));
  }

  private Dated<Integer> days(Tree notice) {
    return new DatedReader(reading).read(notice, tree -> reading.whole(tree, 0));
  }
}
