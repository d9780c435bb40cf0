package se.garantivakt.benchmark;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.garantivakt.job.settings.JobSettings;

/**
 * What is done without this job: once a night all events are loaded into a database, and SQL finds
 * the breaches and the month figures ({@code nightly.sql}). The server stands before it is timed.
 */
final class NightlyBatch implements Case {
  @Override
  public Case ready(CaseSettings given) throws Exception {
    Postgres server = Postgres.start(given.folder(), given.parallelism());
    return settings -> {
      try (server) {
        run(server, settings);
      }
    };
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    ready(given).run(given);
  }

  private static void run(Postgres server, CaseSettings given) throws Exception {
    try (Connection connection = server.connect()) {
      NightlyScript.createTable(connection);
      load(server, given);
      NightlyScript.run(connection, given.until());
    }
  }

  private static void load(Postgres server, CaseSettings given) throws Exception {
    ExecutorService loaders = Executors.newFixedThreadPool(given.parallelism());
    try {
      List<Future<Long>> shares = new ArrayList<>();
      for (int i = 0; i < given.parallelism(); i++) {
        int share = i;
        shares.add(loaders.submit(() -> load(server, given, share)));
      }
      long readable = 0;
      for (Future<Long> share : shares) {
        readable += share.get();
      }
      if (readable == 0) {
        throw new IllegalStateException("no record could be read");
      }
    } finally {
      loaders.shutdownNow();
    }
  }

  private static long load(Postgres server, CaseSettings given, int share) throws Exception {
    JobSettings settings = StreamOfTopics.settings(given);
    long[] readable = new long[1];
    try (Connection connection = server.connect();
        EventCopy copy = new EventCopy(connection)) {
      AllPartitions.read(
          settings,
          settings.input().topicNames(),
          share,
          given.parallelism(),
          record -> {
            Instant loggedAt = Instant.ofEpochMilli(record.timestamp());
            readable[0] +=
                copy.take(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        loggedAt,
                        record.value())
                    ? 1
                    : 0;
          });
      copy.finish();
    }
    return readable[0];
  }
}
