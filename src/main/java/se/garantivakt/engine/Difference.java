package se.garantivakt.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes the difference between what stands published and what shall: states, transitions, and
 * alerts raised and ended. Ends come before what is raised, so that the last record naming a claim
 * tells whether it stands.
 */
final class Difference {
  private final Engine engine;
  private final String episodeId;
  private final Cause cause;
  private final Consumer<Publication> out;
  private final AlertRecords alerts;
  private final LackOfBookings bookings;

  Difference(Engine engine, String episodeId, Cause cause, Consumer<Publication> out) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.cause = cause;
    this.out = out;
    this.alerts = new AlertRecords(engine.days(), episodeId, cause);
    this.bookings = new LackOfBookings(engine.days(), episodeId, cause, out);
  }

  void publish(List<StandingClock> before, List<StandingClock> after) {
    for (int i = 0; i < after.size(); i++) {
      StandingClock clock = after.get(i);
      StandingClock stood = StandingClock.find(before, clock.key());
      if (stood != clock) {
        clock(stood, clock);
      }
    }
  }

  /**
   * Withdraws all alerts that stand of clocks that are taken away; of their states says nothing.
   */
  void withdraw(List<StandingClock> clocks) {
    for (StandingClock clock : clocks) {
      if (!clock.claims().isEmpty()) {
        out.accept(alerts.end(Alert.Kind.WITHDRAWN, clock.claims(), clock, Clock.VANISHED));
      }
    }
  }

  /** Of clocks that are known no more from now on: they leave the figures, what was remains. */
  void leave(List<StandingClock> clocks) {
    for (StandingClock clock : clocks) {
      bookings.gone(clock);
      Presence was = clock.clock().presence();
      was.endingAt(cause.knownAt()).differFrom(was, clock.key().guarantee(), out);
    }
  }

  private void clock(StandingClock stood, StandingClock clock) {
    Clock now = clock.clock();
    boolean changed = stood == null || !stood.clock().sameAs(now);
    String rule = stood == null ? now.rule() : ChangedRule.of(stood.clock(), now);
    if (changed) {
      if (stood == null
          || stood.clock().state() != now.state()
          || stood.clock().deadline() != now.deadline()) {
        out.accept(transition(stood, clock, rule));
      }
      out.accept(new Status(episodeId, clock, engine.rules(), cause.knownAt(), cause.name(), rule));
    }
    List<Claim> before = stood == null ? List.of() : stood.claims();
    if (before != clock.claims()) {
      ended(stood, before, clock, rule);
      raised(before, clock, rule);
    }
    Presence was = stood == null ? Presence.NONE : stood.clock().presence();
    now.presence().differFrom(was, clock.key().guarantee(), out);
    bookings.tell(stood, clock, rule);
  }

  private Transition transition(StandingClock stood, StandingClock clock, String rule) {
    return new Transition(
        episodeId,
        clock.clockId(),
        Optional.ofNullable(stood).map(s -> s.clock().state()),
        clock.clock().state(),
        Instant.ofEpochMilli(cause.at()),
        Instant.ofEpochMilli(cause.knownAt()),
        cause.name(),
        cause.origin(),
        rule,
        engine.rules().version(),
        stood == null ? Optional.empty() : stood.clock().moment(stood.clock().deadline()),
        clock.clock().moment(clock.clock().deadline()));
  }

  private void ended(StandingClock stood, List<Claim> before, StandingClock clock, String rule) {
    List<Claim> resolved = new ArrayList<>(2);
    List<Claim> withdrawn = new ArrayList<>(2);
    for (Claim old : before) {
      Claim stands = same(clock.claims(), old);
      if (stands == null) {
        (isOver(old, clock.clock()) ? resolved : withdrawn).add(old);
      } else if (!stands.clinicId().equals(old.clinicId())) {
        withdrawn.add(old);
      } else if (stands.resolved() && !old.resolved()) {
        resolved.add(old);
      }
    }
    if (!withdrawn.isEmpty()) {
      out.accept(alerts.end(Alert.Kind.WITHDRAWN, withdrawn, clock, rule));
    }
    if (!resolved.isEmpty()) {
      out.accept(alerts.end(Alert.Kind.RESOLVED, resolved, clock, rule));
    }
  }

  /**
   * Warnings of the deadline that was met, or broken, came true or were heeded; others were wrong.
   */
  private static boolean isOver(Claim claim, Clock now) {
    return now.state().isSettled()
        && claim.kind() != Claim.Kind.BREACHED
        && claim.deadline() == now.deadline();
  }

  private void raised(List<Claim> before, StandingClock clock, String rule) {
    for (Claim claim : clock.claims()) {
      Claim old = same(before, claim);
      boolean stood =
          old != null
              && old.at() == claim.at()
              && old.clinicId().equals(claim.clinicId())
              && (!old.resolved() || claim.resolved());
      if (!stood) {
        out.accept(alerts.raise(claim, clock));
        if (claim.resolved()) {
          out.accept(alerts.end(Alert.Kind.RESOLVED, List.of(claim), clock, rule));
        }
      }
    }
  }

  private static Claim same(List<Claim> claims, Claim claim) {
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).sameClaim(claim)) {
        return claims.get(i);
      }
    }
    return null;
  }
}
