package se.garantivakt.engine.compact;

import java.util.Arrays;

/** Bytes being written: numbers take as many bytes as their size needs, seven bits in each. */
public final class CompactBytes {
  private byte[] bytes = new byte[512];
  private int size;

  /** None yet. */
  public CompactBytes() {}

  /** One byte, from 0 to 255. */
  public void single(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  /** A number that is seldom large; taken as unsigned. */
  public void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      single((int) rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    single((int) rest);
  }

  /** A number that is seldom far from zero, to either side. */
  public void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** All eight bytes of a number. */
  public void whole(long value) {
    whole(value, Long.BYTES);
  }

  /** Its lowest bytes, that many. */
  public void whole(long value, int count) {
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
      single((int) (value >>> shift));
    }
  }

  /** What was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
