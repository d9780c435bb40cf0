package se.garantivakt.accessibility;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Bytes being written: numbers take as many bytes as their size needs, seven bits in each. */
final class Bytes {
  private byte[] bytes = new byte[256];
  private int size;

  void single(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  /** A number that is seldom large; taken as unsigned. */
  void number(long value) {
    long rest = value;
    while (rest < 0 || rest > 0x7F) {
      single((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    single((int) rest);
  }

  /** A number that is seldom far from zero, to either side. */
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** All eight bytes of a number. */
  void whole(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      single((int) (value >>> shift));
    }
  }

  void optional(OptionalLong value) {
    single(value.isPresent() ? 1 : 0);
    value.ifPresent(this::signed);
  }

  void optional(OptionalDouble value) {
    single(value.isPresent() ? 1 : 0);
    value.ifPresent(number -> whole(Double.doubleToLongBits(number)));
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
