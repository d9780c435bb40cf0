package se.garantivakt.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The broker of a local run: one that is there, or one in this JVM.
 *
 * @param bootstrap what clients name
 */
public record LocalBroker(String bootstrap, Optional<EmbeddedBroker> own) implements AutoCloseable {

  /** A broker that is there. */
  public static LocalBroker at(String bootstrap) {
    return new LocalBroker(bootstrap, Optional.empty());
  }

  /** One in this JVM. */
  public static LocalBroker in(Path folder) throws IOException {
    EmbeddedBroker broker = EmbeddedBroker.start(folder);
    return new LocalBroker(broker.bootstrap(), Optional.of(broker));
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedBroker::close);
  }
}
