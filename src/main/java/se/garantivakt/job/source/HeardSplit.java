package se.garantivakt.job.source;

/**
 * How far the log of one partition has been heard, decided from the records that passed and the
 * answers of the broker. Knows no threads and reads no clock; what it has said it never takes back.
 *
 * <p>If all that the broker had when it was asked is through, or it had nothing, the log has been
 * heard up to that instant less the allowance. Otherwise up to 1 ms before the latest record; one
 * dated later than the asking does not count, as it says nothing about the records before it. A
 * split that is read up to a given offset is never heard up to the asking: its future is not ours.
 *
 * <p>Offsets that no record has (transaction markers, aborted records, compaction) may lie between
 * the last record and the end. They count as through when nothing has come, the end has stayed and
 * every question was answered, all for the quiet time, while the reader was listening. A reader
 * with a backlog of another split before it is not: what this one holds may be queued behind that.
 */
final class HeardSplit {
  /** Before any time and any offset: nothing can be said yet. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final boolean bounded;
  private final long allowance;
  private final long quiet;

  private long next;
  private boolean untouched = true;
  private long time = UNKNOWN;
  private long perhapsAhead = UNKNOWN;
  private long lastAsked = UNKNOWN;
  private long upTo = UNKNOWN;
  private boolean drained;
  private long end = UNKNOWN;
  private long endBefore = UNKNOWN;
  private boolean old;
  private Silence silence = Silence.BROKEN;

  /** What has not changed since when; any difference begins a new one. */
  private record Silence(long end, long outages, long since) {
    static final Silence BROKEN = new Silence(UNKNOWN, UNKNOWN, 0);

    boolean holds(LogEnd now, Answer answer) {
      return end == now.last() && outages == answer.outages();
    }
  }

  /**
   * Of a split about to be read.
   *
   * @param start the offset of its first record; a marker of the connector is negative, and so
   *     before any end
   * @param bounded whether it ends at an offset that was set before
   */
  HeardSplit(long start, boolean bounded, HeardSettings settings) {
    this.next = start;
    this.bounded = bounded;
    this.allowance = settings.allowance().toMillis();
    this.quiet = settings.quiet().toNanos();
  }

  /** A record has left the source. */
  void passed(long offset, long recordTime) {
    next = offset + 1;
    untouched = false;
    silence = Silence.BROKEN;
    old |= endBefore == UNKNOWN || offset < endBefore;
    if (recordTime <= lastAsked) {
      time = Math.max(time, recordTime);
    } else {
      perhapsAhead = Math.max(perhapsAhead, recordTime);
    }
  }

  /** An answer in which this split does not stand: time stands still, unless its end is set. */
  void unheard(Answer answer) {
    countRecordsUpTo(answer.asked().at());
    drained = false;
    silence = Silence.BROKEN;
    if (bounded) {
      moveToRecords();
    }
  }

  /**
   * An answer about this split.
   *
   * @param listening whether the reader has been asking for records all the while since the answer
   *     before this one, found none at least once, and passed nothing {@link #hasPassedOld old}
   * @param now the monotonic clock while the answer is taken in
   */
  void hear(LogEnd told, Answer answer, boolean listening, long now) {
    countRecordsUpTo(answer.asked().at());
    if (untouched && next > told.last()) {
      next = UNKNOWN; // a log that ends before where we were is another log
    }
    listen(told, answer, listening, now);
    endBefore = end;
    end = told.last();
    old = false;
    drained = !bounded && (told.isEmpty() || next >= told.last());
    if (drained) {
      upTo = Math.max(upTo, answer.asked().at() - allowance);
    } else {
      moveToRecords();
    }
  }

  /**
   * Whether, since the last answer, a record has passed that the log had two answers ago, or before
   * there were two: such a reader is behind, however often it finds nothing fetched.
   */
  boolean hasPassedOld() {
    return old;
  }

  /** Whether, at the last answer, all that the broker had was through. */
  boolean isDrained() {
    return drained;
  }

  /**
   * No record of this epoch millisecond or earlier is to be expected; {@link #UNKNOWN} at first.
   */
  long upTo() {
    return upTo;
  }

  private void listen(LogEnd told, Answer answer, boolean listening, long now) {
    if (!listening || !silence.holds(told, answer)) {
      silence = new Silence(told.last(), answer.outages(), now);
    } else if (answer.asked().nanos() - silence.since() >= quiet) {
      next = Math.max(next, told.last());
    }
  }

  private void countRecordsUpTo(long asked) {
    lastAsked = Math.max(lastAsked, asked);
    if (perhapsAhead <= lastAsked) {
      time = Math.max(time, perhapsAhead);
    }
    perhapsAhead = UNKNOWN;
  }

  private void moveToRecords() {
    if (time != UNKNOWN) {
      upTo = Math.max(upTo, time - 1);
    }
  }
}
