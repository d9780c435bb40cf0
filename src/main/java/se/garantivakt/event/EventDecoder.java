package se.garantivakt.event;

import static se.garantivakt.event.RejectionReason.LEFT_OUT;
import static se.garantivakt.event.RejectionReason.NOT_JSON;
import static se.garantivakt.event.RejectionReason.OVERSIZED;
import static se.garantivakt.event.RejectionReason.UNKNOWN_ACTION;
import static se.garantivakt.event.RejectionReason.UNKNOWN_TYPE;
import static se.garantivakt.event.RejectionReason.WRONG_TOPIC;

import java.time.Instant;
import java.util.Optional;

/**
 * Turns the bytes of an input record into an event of the contract, or says why they hold none.
 * Never throws, whatever the bytes; nothing that reads as a personal number comes out of it.
 */
public final class EventDecoder {

  private final DecoderLimits limits;
  private final TimeFields times;

  public EventDecoder(DecoderLimits limits) {
    this.limits = limits;
    this.times = new TimeFields(limits);
  }

  /**
   * Decodes one record of a topic.
   *
   * @param loggedAt when the log took it; an event without {@code recordedAt} is measured against
   *     it
   */
  public Decoded decode(byte[] value, Optional<String> key, EventType topic, Instant loggedAt) {
    try {
      return new Decoded.Readable(event(open(value, key), topic, loggedAt));
    } catch (Refusal refusal) {
      return new Decoded.Rejected(refusal.rejection(value, key));
    }
  }

  /**
   * Rejects a record for what it is not that says it; its bytes are looked through all the same.
   */
  public Decoded.Rejected reject(
      RejectionReason reason, String message, byte[] value, Optional<String> key) {
    return new Decoded.Rejected(Refusal.of(reason, message).rejection(value, key));
  }

  /** The fields of a record that is one JSON object without personal numbers as ids. */
  public JsonFields open(byte[] value, Optional<String> key) throws Refusal {
    IdFields.refusePersonalKey(key);
    if (value == null) {
      throw Refusal.of(NOT_JSON, "the record has no value");
    }
    if (value.length > limits.maxBytes()) {
      throw Refusal.of(
          OVERSIZED,
          "the record has " + value.length + " bytes; at most " + limits.maxBytes() + " are taken");
    }
    JsonFields fields = new JsonFields(JsonText.object(value));
    IdFields.refusePersonal(fields);
    IdFields.refuseLong(fields);
    return fields;
  }

  /** The type that the record itself names. */
  public EventType type(JsonFields fields) throws Refusal {
    String word = fields.requiredText("type");
    Optional<EventType> type = EventType.of(word);
    if (type.isEmpty()) {
      throw Refusal.word(UNKNOWN_TYPE, "type", word, EventType.allowed());
    }
    return type.get();
  }

  /** The event that the fields tell; its type must be the topic's. */
  public Event event(JsonFields fields, EventType topic, Instant loggedAt) throws Refusal {
    EventType type = type(fields);
    if (type != topic) {
      throw Refusal.of(
          WRONG_TOPIC, "type", "must be " + topic.wire() + " here, but is " + type.wire());
    }
    Action action = action(fields, type);
    Common common = CommonFields.read(fields, times, loggedAt);
    if (limits.leftOut().holds(common.episodeId())) {
      throw Refusal.of(LEFT_OUT, "episodeId", "nothing is taken of this episode");
    }
    if (action.isVoid()) {
      return new Voided(common, action, fields.requiredText("voids"));
    }
    return switch (type) {
      case CONTACT -> ContactFields.read(common, action, fields);
      case DECISION -> DecisionFields.read(common, action, fields, times);
      case REFERRAL -> ReferralFields.read(common, action, fields);
      case VISIT -> VisitFields.read(common, action, fields, times);
    };
  }

  /** How this decoder reads times. */
  public TimeFields times() {
    return times;
  }

  private static Action action(JsonFields fields, EventType type) throws Refusal {
    String word = fields.requiredText("action");
    Optional<Action> action = Action.of(type, word);
    if (action.isEmpty()) {
      throw Refusal.word(UNKNOWN_ACTION, "action", word, Action.allowed(type));
    }
    return action.get();
  }
}
