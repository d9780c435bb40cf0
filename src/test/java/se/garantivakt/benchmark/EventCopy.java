package se.garantivakt.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY into the table of events. What was not finished is not in it. */
final class EventCopy implements AutoCloseable {
  private static final int BATCH = 1 << 16;

  private final StringBuilder rows = new StringBuilder(2 * BATCH);
  private final CopyIn copy;

  /** Begins it; the connection is used by nothing else until it is closed. */
  EventCopy(Connection connection) throws SQLException {
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy event from stdin");
  }

  /** Takes a record, and says whether it could be read; what could not is left out. */
  boolean take(String topic, int partition, long offset, Instant loggedAt, byte[] value)
      throws SQLException {
    boolean readable = EventRow.append(rows, topic, partition, offset, loggedAt, value);
    if (rows.length() > BATCH) {
      send();
    }
    return readable;
  }

  /** Ends it: the rows are in the table. */
  void finish() throws SQLException {
    send();
    copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void send() throws SQLException {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }
}
