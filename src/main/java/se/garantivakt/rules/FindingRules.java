package se.garantivakt.rules;

/**
 * What breaches at a clinic are worth a finding (rules.md section 7: when it recurs, the contract
 * manager is told). The numbers are our reading, no source has any.
 *
 * @param days the days looked at, up to the end of a month
 * @param recurring breaches in them that make them recurring
 * @param extensivePercent breaches in a hundred clocks whose limit ended in them that make them
 *     extensive
 * @param extensiveSmallest among fewer clocks than this no share is extensive
 */
public record FindingRules(
    Dated<Integer> days,
    Dated<Integer> recurring,
    Dated<Integer> extensivePercent,
    Dated<Integer> extensiveSmallest) {

  /** The most days that any version looks at. */
  public int longest() {
    return days.versions().stream().mapToInt(Dated.Version::value).max().orElse(0);
  }
}
