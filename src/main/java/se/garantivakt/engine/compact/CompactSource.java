package se.garantivakt.engine.compact;

/**
 * Bytes being read, as {@link CompactBytes} wrote them. Never reads beyond their end, and never
 * promises more than there can be: {@link #count} bounds what is made room for. Whatever cannot be
 * read is a {@link CompactFormatException}.
 */
public final class CompactSource {
  private final byte[] bytes;
  private final String of;
  private int at;

  /**
   * At the beginning of those bytes.
   *
   * @param of what they are, as errors name it
   */
  public CompactSource(byte[] bytes, String of) {
    this.bytes = bytes;
    this.of = of;
  }

  /** The version that stands first: 1, or a later one up to the last that is known. */
  public int version(int last) {
    int version = single();
    if (version < 1 || version > last) {
      String read = last == 1 ? "version 1" : "versions 1 to " + last;
      throw new CompactFormatException(
          of + " has version " + version + ", this program reads " + read);
    }
    return version;
  }

  /** One byte, from 0 to 255. */
  public int single() {
    if (at == bytes.length) {
      throw corrupt("ends too early");
    }
    return bytes[at++] & 0xFF;
  }

  /** As {@link CompactBytes#number}. */
  public long number() {
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

  /** As {@link CompactBytes#signed}. */
  public long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  /** The same of 32 bits. */
  public int signedInt() {
    long value = signed();
    if (value != (int) value) {
      throw corrupt("holds a number of more than 32 bits where none can be");
    }
    return (int) value;
  }

  /** As {@link CompactBytes#whole(long)}. */
  public long whole() {
    return whole(Long.BYTES);
  }

  /** As {@link CompactBytes#whole(long, int)}. */
  public long whole(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | single();
    }
    return value;
  }

  /** A number of things that follow, each of at least one byte. */
  public int count() {
    return below(number(), bytes.length - at + 1L);
  }

  /** A number that must be less than that. */
  public int below(long limit) {
    return below(number(), limit);
  }

  /** A number that was read, or worked out of one: it must be less than another. */
  int below(long value, long limit) {
    if (value < 0 || value >= limit) {
      throw corrupt("holds the number " + value + " where 0 to " + (limit - 1) + " are allowed");
    }
    return (int) value;
  }

  /** The bits of a set, none above those known. */
  public int bits(int known) {
    return below(1L << known);
  }

  /** Nothing may follow. */
  public void end() {
    if (at < bytes.length) {
      throw corrupt("goes on after its end");
    }
  }

  /** What is thrown of bytes that are wrong in that way. */
  public CompactFormatException corrupt(String how) {
    return new CompactFormatException(
        of + " " + how + " (byte " + at + " of " + bytes.length + ")");
  }
}
