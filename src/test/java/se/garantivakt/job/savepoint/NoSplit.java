package se.garantivakt.job.savepoint;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** What a source has that is not split, and remembers nothing. */
record NoSplit() implements SourceSplit {

  @Override
  public String splitId() {
    return "none";
  }

  /** No bytes. */
  static final class Form implements SimpleVersionedSerializer<NoSplit> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(NoSplit split) {
      return new byte[0];
    }

    @Override
    public NoSplit deserialize(int version, byte[] bytes) {
      return new NoSplit();
    }
  }

  /** Hands out nothing. */
  static final class None implements SplitEnumerator<NoSplit, NoSplit> {
    @Override
    public void start() {
      // nothing to find
    }

    @Override
    public void handleSplitRequest(int task, String host) {
      // nothing to give
    }

    @Override
    public void addSplitsBack(List<NoSplit> splits, int task) {
      // nothing comes back
    }

    @Override
    public void addReader(int task) {
      // it needs nothing
    }

    @Override
    public NoSplit snapshotState(long checkpoint) {
      return new NoSplit();
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
