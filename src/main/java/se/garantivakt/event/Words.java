package se.garantivakt.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of one vocabulary by their wire names; {@code UNSTATED} is not among them. */
final class Words<E extends Enum<E> & WireValue> {

  private final Map<String, E> byWire = new LinkedHashMap<>();

  Words(E[] values) {
    for (E value : values) {
      if (value.isStated()) {
        byWire.put(value.wire(), value);
      }
    }
  }

  Optional<E> find(String wire) {
    return Optional.ofNullable(byWire.get(wire));
  }

  List<String> allowed() {
    return List.copyOf(byWire.keySet());
  }
}
