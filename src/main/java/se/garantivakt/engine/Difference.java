package se.garantivakt.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

  Difference(Engine engine, String episodeId, Cause cause, Consumer<Publication> out) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.cause = cause;
    this.out = out;
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

  private void clock(StandingClock stood, StandingClock clock) {
    Clock now = clock.clock();
    boolean changed = stood == null || !stood.clock().sameAs(now);
    String rule = stood == null ? now.rule() : rule(stood.clock(), now);
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
      ended(stood, before, clock);
      raised(before, clock);
    }
  }

  /** The part of the rules that the most important of the changes follows from. */
  private static String rule(Clock before, Clock now) {
    if (before.state() != now.state()
        || before.deadline() != now.deadline()
        || before.stopped() != now.stopped()) {
      return now.rule();
    }
    if (!before.clinicId().equals(now.clinicId())) {
      return now.plan().rule(Plan.Part.HOLDER);
    }
    if (!before.bookedFor().equals(now.bookedFor())) {
      return now.plan().rule(Plan.Part.BOOKING);
    }
    return before.flags() != now.flags() ? now.plan().rule(Plan.Part.FINDING) : now.rule();
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

  private void ended(StandingClock stood, List<Claim> before, StandingClock clock) {
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
      out.accept(end(Alert.Kind.WITHDRAWN, stood, withdrawn, clock));
    }
    if (!resolved.isEmpty()) {
      out.accept(end(Alert.Kind.RESOLVED, stood, resolved, clock));
    }
  }

  /**
   * Warnings of the deadline that was met, or broken, came true or were heeded; others were wrong.
   */
  private static boolean isOver(Claim claim, Clock now) {
    return (now.state() == State.MET || now.state().isBreached())
        && claim.kind() != Claim.Kind.BREACHED
        && claim.deadline() == now.deadline();
  }

  private void raised(List<Claim> before, StandingClock clock) {
    for (Claim claim : clock.claims()) {
      Claim old = same(before, claim);
      boolean stood =
          old != null
              && old.at() == claim.at()
              && old.clinicId().equals(claim.clinicId())
              && (!old.resolved() || claim.resolved());
      if (!stood) {
        out.accept(raise(claim, clock));
        if (claim.resolved()) {
          out.accept(end(Alert.Kind.RESOLVED, clock, List.of(claim), clock));
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

  private Alert raise(Claim claim, StandingClock of) {
    boolean imminent = claim.kind() == Claim.Kind.IMMINENT;
    boolean foreseen = claim.kind() == Claim.Kind.FORESEEN;
    Alert.Kind kind =
        imminent ? Alert.Kind.IMMINENT : foreseen ? Alert.Kind.FORESEEN : Alert.Kind.BREACHED;
    Plan.Part part = imminent ? Plan.Part.IMMINENT : foreseen ? Plan.Part.BOOKING : Plan.Part.LIMIT;
    Optional<Alert.Duty> duty =
        imminent || !of.clock().guarantee().duty()
            ? Optional.empty()
            : Optional.of(new Alert.Duty(true, !of.clock().ownChoice()));
    return alert(
        claim.alertId(of),
        kind,
        of,
        claim,
        imminent ? Optional.of(of.clock().level(claim.level()).text()) : Optional.empty(),
        claim.at(),
        of.clock().plan().rule(part),
        foreseen ? Optional.of("booking") : Optional.empty(),
        duty,
        List.of());
  }

  private Alert end(Alert.Kind kind, StandingClock stood, List<Claim> claims, StandingClock now) {
    List<String> concerns = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      concerns.add(claim.alertId(stood));
    }
    String id = now.clockId() + '|' + kind.wire() + '|' + cause.name() + '|' + cause.knownAt();
    return alert(
        id,
        kind,
        now,
        claims.get(0),
        Optional.empty(),
        cause.knownAt(),
        now.clock().rule(),
        Optional.empty(),
        Optional.empty(),
        concerns);
  }

  private Alert alert(
      String id,
      Alert.Kind kind,
      StandingClock of,
      Claim claim,
      Optional<String> level,
      long at,
      String rule,
      Optional<String> reason,
      Optional<Alert.Duty> duty,
      List<String> concerns) {
    Clock clock = of.clock();
    boolean inDays = clock.plan().scale == Scale.DAYS;
    long breach = clock.plan().scale.breach(claim.deadline(), engine.days());
    return new Alert(
        id,
        kind,
        of.clockId(),
        episodeId,
        clock.patientId(),
        clock.key().guarantee(),
        claim.clinicId(),
        clock.careArea(),
        level,
        inDays ? OptionalLong.of(clock.limit().amount() - clock.elapsed()) : OptionalLong.empty(),
        clock.moment(claim.deadline()),
        Optional.of(Instant.ofEpochMilli(breach)),
        Instant.ofEpochMilli(at),
        Instant.ofEpochMilli(cause.knownAt()),
        cause.name(),
        rule,
        reason,
        duty,
        concerns);
  }
}
