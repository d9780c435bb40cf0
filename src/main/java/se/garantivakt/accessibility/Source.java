package se.garantivakt.accessibility;

/** Bytes being read, as {@link Bytes} wrote them; never beyond their end. */
final class Source {
  private final byte[] bytes;
  private int at;

  Source(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The version that stands first, which must be one that is known. */
  void version(int known) {
    int version = single();
    if (version != known) {
      throw corrupt("have version " + version + ", this program reads version " + known);
    }
  }

  int single() {
    if (at == bytes.length) {
      throw corrupt("end too early");
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
    throw corrupt("hold a number of more than 64 bits");
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  int signedInt() {
    long value = signed();
    if (value != (int) value) {
      throw corrupt("hold a number of more than 32 bits where none can be");
    }
    return (int) value;
  }

  long whole() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | single();
    }
    return value;
  }

  /** A number of things that follow, each of at least one byte. */
  int count() {
    return below(bytes.length - at + 1);
  }

  /** A number that must be less than another. */
  int below(int limit) {
    long value = number();
    if (value < 0 || value >= limit) {
      throw corrupt("hold the number " + value + " where at most " + (limit - 1) + " is allowed");
    }
    return (int) value;
  }

  void end() {
    if (at < bytes.length) {
      throw corrupt("go on after their end");
    }
  }

  IllegalArgumentException corrupt(String how) {
    return new IllegalArgumentException(
        "the bytes of a clinic's figures " + how + " (byte " + at + " of " + bytes.length + ")");
  }
}
