package se.garantivakt.engine.compact;

/**
 * Bytes being read, as {@link CompactBytes} wrote them. Never reads beyond their end, and never
 * promises more than there can be: {@link #count} bounds what is made room for.
 */
final class CompactSource {
  private final byte[] bytes;
  private int at;

  CompactSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int single() {
    if (at == bytes.length) {
      throw corrupt("ends in the middle of an event");
    }
    return bytes[at++] & 0xFF;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = single();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw corrupt("holds a number of more than 64 bits");
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  long whole() {
    return whole(Long.BYTES);
  }

  long whole(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | single();
    }
    return value;
  }

  /** A number of things that follow, each of at least one byte. */
  int count() {
    return below(number(), bytes.length - at + 1L);
  }

  /** A number that must be less than another. */
  int below(long value, long limit) {
    if (value < 0 || value >= limit) {
      throw corrupt("holds the number " + value + " where 0 to " + (limit - 1) + " are allowed");
    }
    return (int) value;
  }

  /** The bits of a set, none above those known. */
  int bits(int known) {
    return below(number(), 1L << known);
  }

  void end() {
    if (at < bytes.length) {
      throw corrupt("goes on after its last event");
    }
  }

  CompactFormatException corrupt(String how) {
    return new CompactFormatException(
        "the compact form of an episode's facts "
            + how
            + " (byte "
            + at
            + " of "
            + bytes.length
            + ")");
  }
}
