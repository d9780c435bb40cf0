package se.garantivakt.event;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes an event back as the fields of the contract: the mirror in which samples see themselves.
 */
final class SampleFields {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private SampleFields() {}

  static Map<String, Object> of(Event event) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("type", event.action().type().wire());
    addAll((Record) event, fields);
    addAll(event.common(), fields);
    fields.remove("common");
    return fields;
  }

  private static void addAll(Record record, Map<String, Object> fields) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      written(component.getName(), value(record, component))
          .ifPresent(value -> fields.put(component.getName(), value));
    }
  }

  private static Optional<Object> written(String name, Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.flatMap(inner -> written(name, inner));
    } else if (value instanceof Moment moment) {
      return Optional.of(moment.text(STOCKHOLM));
    } else if (value instanceof Instant instant) {
      return Optional.of(new Moment.At(instant).text(STOCKHOLM));
    } else if (value instanceof WireValue word && !word.isStated()) {
      return Optional.empty();
    } else if (value instanceof Answer answer && !name.equals("careGuarantee")) {
      return Optional.of(answer == Answer.YES);
    } else if (value instanceof WireValue word) {
      return Optional.of(word.wire());
    }
    return Optional.of(value);
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName(), e);
    }
  }
}
