package se.garantivakt.simulate;

/**
 * A field of specialised care.
 *
 * @param code MVO (medicinskt verksamhetsområde)
 * @param units how many units of it the region has
 */
record Area(String code, int units) {}
