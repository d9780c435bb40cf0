package se.garantivakt.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of its own, on loopback and a free port, its data in a folder. It is set up for a
 * batch that may be run again: nothing is synchronised, memory is given freely.
 */
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts it, empty.
   *
   * @param parallelism worker processes of one statement, at most
   * @throws MissingException if there is none for this machine, or it cannot be started
   */
  static Postgres start(Path folder, int parallelism) throws MissingException {
    String workers = Integer.toString(parallelism);
    try {
      Path data = Files.createDirectories(folder.resolve("data"));
      Path said = folder.resolve("postgres.log");
      return new Postgres(
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
              .setDataDirectory(data)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(said.toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(said.toFile()))
              .setLocaleConfig("locale", "C")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("shared_buffers", "512MB")
              .setServerConfig("work_mem", "256MB")
              .setServerConfig("maintenance_work_mem", "256MB")
              .setServerConfig("effective_cache_size", "2GB")
              .setServerConfig("max_parallel_workers", workers)
              .setServerConfig("max_parallel_workers_per_gather", workers)
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("wal_level", "minimal")
              .setServerConfig("max_wal_senders", "0")
              .setServerConfig("max_wal_size", "4GB")
              .setServerConfig("max_connections", "20")
              .setServerConfig("jit", "off") // compiling takes longer than these statements gain
              .start());
    } catch (IOException | UncheckedIOException | IllegalStateException none) {
      throw new MissingException(
          "a PostgreSQL that can be started is missing (Maven brings one for Linux on x86-64; as"
              + " root it needs unshare): "
              + none.getMessage());
    }
  }

  /** A session in the guarantees' own time zone. */
  Connection connect() throws SQLException {
    Connection connection = server.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'Europe/Stockholm'");
    }
    return connection;
  }

  /** Ends it, and what it runs. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
