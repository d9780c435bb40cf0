package se.garantivakt.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The SQL that the nightly batch consists of: the table it reads, and what it works out of it. */
final class NightlyScript {
  private NightlyScript() {}

  /** Creates the table of events, empty. */
  static void createTable(Connection connection) throws SQLException, IOException {
    execute(connection, text("event-table.sql"));
  }

  /**
   * Works out what {@code nightly.sql} says, as of an instant, from the events in the table.
   *
   * @param until ISO 8601, with an offset
   */
  static void run(Connection connection, String until) throws SQLException, IOException {
    execute(connection, "analyze event");
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('nightly.until', ?, false)")) {
      set.setString(1, until);
      set.execute();
    }
    execute(connection, text("nightly.sql"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream file = NightlyScript.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
