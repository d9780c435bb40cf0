package se.garantivakt.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.replay.Tale;
import se.garantivakt.simulate.SimulatedRecord;

/** One night of the batch on a database of its own, for tests. */
final class Night implements AutoCloseable {
  private final Connection connection;
  private final EventCopy copy;
  private final Connection copying;
  private int told;

  /** Empties the database and makes it ready. */
  Night(Postgres server) throws Exception {
    connection = server.connect();
    execute("drop schema public cascade");
    execute("create schema public");
    NightlyScript.createTable(connection);
    copying = server.connect();
    copy = new EventCopy(copying);
  }

  /** Takes all of a tale. */
  Night takes(Tale tale) throws Exception {
    for (String line : tale.lines()) {
      String loggedAt = line.replaceAll(".*\"loggedAt\":\"([^\"]+)\".*", "$1");
      byte[] value = line.getBytes(StandardCharsets.UTF_8);
      copy.take("tale", 0, told++, OffsetDateTime.parse(loggedAt).toInstant(), value);
    }
    return this;
  }

  /** Takes a record of a simulation. */
  void takes(SimulatedRecord record) throws Exception {
    copy.take(
        record.topicName(), record.partition(), record.offset(), record.loggedAt(), record.value());
  }

  /** Runs the batch as of an instant. */
  Night until(String instant) throws Exception {
    copy.finish();
    NightlyScript.run(connection, instant);
    return this;
  }

  /** The rows that a query answers, their columns parted by blanks, absent ones as a hyphen. */
  List<String> asked(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          String value = answer.getString(i);
          row.add(value == null ? "-" : value);
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    copy.close();
    copying.close();
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
