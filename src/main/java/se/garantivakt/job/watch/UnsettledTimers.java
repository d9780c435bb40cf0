package se.garantivakt.job.watch;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

/**
 * Which timers of episodes at hand must be settled before time comes to them, the soonest first: at
 * a watermark only those are looked at that time has come to.
 *
 * <p>Of a timer one note holds at most. One that was overtaken stays until it is met or swept away:
 * of so many timers as are unsettled at once, no more than twice as many are held.
 */
final class UnsettledTimers {
  private final PriorityQueue<Note> notes = new PriorityQueue<>(Comparator.comparingLong(Note::at));
  private final int most;

  /** That a timer must be looked at before time comes to an instant. */
  static final class Note {
    private final long at;
    private final String episodeId;
    private final EpisodeTimer timer;

    private Note(long at, String episodeId, EpisodeTimer timer) {
      this.at = at;
      this.episodeId = episodeId;
      this.timer = timer;
    }

    long at() {
      return at;
    }

    private boolean holds() {
      return timer.isNotedBy(this);
    }
  }

  /**
   * None yet.
   *
   * @param most how many may be unsettled at once
   */
  UnsettledTimers(int most) {
    this.most = most;
  }

  /** That timer of an episode may have to be settled, or sooner than it was. */
  void note(String episodeId, EpisodeTimer timer) {
    long soonest = timer.soonest();
    if (soonest < timer.noted()) {
      if (notes.size() >= 2 * most) {
        notes.removeIf(note -> !note.holds());
      }
      Note note = new Note(soonest, episodeId, timer);
      timer.note(note);
      notes.add(note);
    }
  }

  /** Hands over those that time comes to; each has to be settled. */
  void timeComesTo(long watermark, BiConsumer<String, EpisodeTimer> settle) {
    while (!notes.isEmpty() && notes.peek().at <= watermark) {
      Note note = notes.poll();
      if (note.holds()) {
        note.timer.forgetNote();
        if (note.timer.soonest() <= watermark) {
          settle.accept(note.episodeId, note.timer);
        } else {
          note(note.episodeId, note.timer);
        }
      }
    }
  }

  /** How many notes are held, overtaken ones too. */
  int size() {
    return notes.size();
  }
}
