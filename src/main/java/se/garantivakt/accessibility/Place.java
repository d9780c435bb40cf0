package se.garantivakt.accessibility;

import java.util.Optional;

/**
 * What one series of rows is about: a guarantee at a clinic, or in the whole region.
 *
 * @param clinicId HSA-id of the unit, or {@value #REGION}
 * @param guarantee the rule set's id of the guarantee
 * @param careArea MVO code (medicinskt verksamhetsområde), where one is known
 */
public record Place(String clinicId, String guarantee, Optional<String> careArea) {
  /** Stands for all clinics of the region. */
  public static final String REGION = "*";

  /** The same of all clinics. */
  public Place region() {
    return new Place(REGION, guarantee, careArea);
  }

  /** Whether it is all clinics of the region. */
  public boolean isRegion() {
    return clinicId.equals(REGION);
  }
}
