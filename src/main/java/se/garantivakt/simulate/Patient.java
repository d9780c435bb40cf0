package se.garantivakt.simulate;

/**
 * Somebody of the region's population, or from another region.
 *
 * @param id a pseudonym
 * @param residence LKF code, county and municipality
 * @param listedAt the primary-care unit where the patient is listed
 */
record Patient(String id, String residence, String listedAt) {

  /** One of the population: the same number is the same patient. */
  static Patient of(long seed, int number) {
    Dice dice = Dice.of(seed, Branch.PATIENT, number);
    boolean elsewhere = dice.chance(Mix.FROM_ANOTHER_REGION);
    String residence = (elsewhere ? Mix.OTHER_REGIONS : Mix.MUNICIPALITIES).draw(dice);
    String listedAt = elsewhere ? Clinics.elsewhere(dice) : Clinics.primary(dice);
    return new Patient(Ids.patient(dice), residence, listedAt);
  }
}
