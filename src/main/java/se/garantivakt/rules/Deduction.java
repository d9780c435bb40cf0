package se.garantivakt.rules;

/** Whether the law of a guarantee lets days be deducted (HSF 6:2: visit and treatment only). */
public enum Deduction {
  /** It does. */
  LAW,
  /** It does not: every code is flagged and has no effect. */
  NONE,
  /** It does not, and the rule file says that codes shall have effect all the same. */
  ALLOWED
}
