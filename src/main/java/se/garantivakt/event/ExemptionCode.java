package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/**
 * Exemption from the guarantee (vårdgarantiundantag; SKR's kodAVVIKELSE): PvV, patientvald väntan;
 * MoV, medicinskt orsakad väntan; SoV, särskilt orsakad väntan. SKR's numbers 1, 2, 3 name the same
 * codes.
 */
public enum ExemptionCode implements WireValue {
  UNSTATED(""),
  PVV("PvV"),
  MOV("MoV"),
  SOV("SoV");

  private static final Words<ExemptionCode> WORDS = new Words<>(values());

  private final String wire;

  ExemptionCode(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /**
   * The constant of a wire name or of SKR's number; empty for a word that the contract does not
   * hold.
   */
  public static Optional<ExemptionCode> of(String wire) {
    return switch (wire) {
      case "1" -> Optional.of(PVV);
      case "2" -> Optional.of(MOV);
      case "3" -> Optional.of(SOV);
      default -> WORDS.find(wire);
    };
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
