package se.garantivakt.engine.compact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The texts of one episode, in the order in which they first appear: a text is held in full once
 * and named by its number afterwards. A UUID in canonical lower-case form takes 16 bytes; another
 * text the length of what it shares with the last one, and the rest, character by character, so
 * that any text comes back as it was.
 */
final class CompactTexts {
  private static final int ABSENT = 0;
  private static final int PLAIN = 1;
  private static final int UUID_FORM = 2;
  private static final int FIRST_NUMBER = 3;

  /** More is not looked for, so that few bytes can never stand for much text. */
  private static final int MOST_SHARED = 31;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private String last = "";

  void write(Optional<String> text, CompactBytes out) {
    if (text.isEmpty()) {
      out.number(ABSENT);
      return;
    }
    Integer number = numbers.putIfAbsent(text.get(), numbers.size());
    if (number != null) {
      out.number(FIRST_NUMBER + number);
    } else {
      writeOnce(text.get(), out);
    }
  }

  /** A text that no other repeats; it gets no number. */
  void writeOnce(String text, CompactBytes out) {
    Optional<UUID> uuid = uuid(text);
    if (uuid.isPresent()) {
      out.number(UUID_FORM);
      writeUuid(uuid.get(), out);
      return;
    }
    out.number(PLAIN);
    int shared = 0;
    int most = Math.min(MOST_SHARED, Math.min(last.length(), text.length()));
    while (shared < most && last.charAt(shared) == text.charAt(shared)) {
      shared++;
    }
    out.number(shared);
    out.number(text.length() - shared);
    for (int i = shared; i < text.length(); i++) {
      out.number(text.charAt(i));
    }
    last = text;
  }

  Optional<String> read(CompactSource in) {
    long head = in.number();
    if (head == ABSENT) {
      return Optional.empty();
    }
    if (head >= FIRST_NUMBER || head < 0) {
      return Optional.of(texts.get(in.below(head - FIRST_NUMBER, texts.size())));
    }
    String text = readOnce(head, in);
    texts.add(text);
    return Optional.of(text);
  }

  /** As {@link #read}, of a text that must be there. */
  String readStated(CompactSource in) {
    return read(in).orElseThrow(() -> in.corrupt("lacks a text that every event has"));
  }

  /** As {@link #writeOnce} wrote it. */
  String readOnce(CompactSource in) {
    return readOnce(in.number(), in);
  }

  private String readOnce(long head, CompactSource in) {
    if (head == UUID_FORM) {
      return readUuid(in);
    }
    if (head != PLAIN) {
      throw in.corrupt("lacks a text that every event has");
    }
    int shared = in.below(Math.min(MOST_SHARED, last.length()) + 1L);
    int rest = in.count();
    StringBuilder text = new StringBuilder(shared + rest).append(last, 0, shared);
    for (int i = 0; i < rest; i++) {
      text.append((char) in.below(1L << Character.SIZE));
    }
    last = text.toString();
    return last;
  }

  static void writeUuid(UUID uuid, CompactBytes out) {
    out.whole(uuid.getMostSignificantBits());
    out.whole(uuid.getLeastSignificantBits());
  }

  static String readUuid(CompactSource in) {
    return new UUID(in.whole(), in.whole()).toString();
  }

  /** The UUID that a text is the canonical lower-case form of. */
  static Optional<UUID> uuid(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
      if (dash ? c != '-' : !hex) {
        return Optional.empty();
      }
    }
    return Optional.of(UUID.fromString(text));
  }
}
