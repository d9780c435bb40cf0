package se.garantivakt.event.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes: what is no UTF-8 must reach the decoder as it is. */
final class Lines implements Closeable {

  /** Far beyond any record; a file without line ends is no archive. */
  static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private int at;
  private int filled;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The number of the line last read, from 1. */
  long number() {
    return number;
  }

  /** The next line without its end, or null after the last. */
  byte[] next() throws IOException {
    line.reset();
    boolean any = false;
    while (at < filled || fill()) {
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, at, end - at);
      at = end + 1;
      if (end < filled) {
        break;
      }
      if (line.size() > LONGEST) {
        throw new IOException("line " + (number + 1) + " is longer than " + LONGEST + " bytes");
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
