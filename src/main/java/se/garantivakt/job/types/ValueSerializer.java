package se.garantivakt.job.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The base of serializers for immutable values: copying hands on the value itself. A subclass says
 * how its bytes are written and read.
 */
public abstract class ValueSerializer<T> extends TypeSerializerSingleton<T> {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public T createInstance() {
    return null; // the contract of Flink for types that cannot be reused
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  /** Bytes with their number in front; {@code null} is kept apart from none. */
  protected static void writeBytes(byte[] bytes, DataOutputView target) throws IOException {
    target.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      target.write(bytes);
    }
  }

  /**
   * A text of any length, which {@code writeUTF} refuses above 65,535 bytes of its own counting.
   */
  protected static void writeText(String text, DataOutputView target) throws IOException {
    writeBytes(text.getBytes(UTF_8), target);
  }

  /** As {@link #writeText} wrote it. */
  protected static String readText(DataInputView source) throws IOException {
    return new String(readBytes(source), UTF_8);
  }

  /** As {@link #writeBytes} wrote them. */
  protected static byte[] readBytes(DataInputView source) throws IOException {
    int length = source.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    source.readFully(bytes);
    return bytes;
  }
}
