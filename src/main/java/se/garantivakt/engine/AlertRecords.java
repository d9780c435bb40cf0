package se.garantivakt.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes claims, and their ends, as the alerts of the contract. */
record AlertRecords(LocalDays days, String episodeId, Cause cause) {

  /** The record that says a claim. */
  Alert raise(Claim claim, StandingClock of) {
    boolean imminent = claim.kind() == Claim.Kind.IMMINENT;
    boolean foreseen = claim.kind() == Claim.Kind.FORESEEN;
    Alert.Kind kind = claim.kind().alert();
    Plan.Part part =
        imminent ? Plan.Part.IMMINENT : foreseen ? Plan.Part.FORESEEN : Plan.Part.LIMIT;
    Optional<Alert.Duty> duty =
        imminent || !of.clock().guarantee().duty()
            ? Optional.empty()
            : Optional.of(new Alert.Duty(true, !of.clock().ownChoice()));
    return alert(
        claim.alertId(),
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

  /** The record that ends claims of one clock, all for one reason. */
  Alert end(Alert.Kind kind, List<Claim> claims, StandingClock now, String rule) {
    List<String> concerns = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      concerns.add(claim.alertId());
    }
    String id = now.clockId() + '|' + kind.wire() + '|' + cause.name() + '|' + cause.knownAt();
    return alert(
        id,
        kind,
        now,
        claims.get(0),
        Optional.empty(),
        cause.knownAt(),
        rule,
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
    long breach = clock.plan().scale.breach(claim.deadline(), days);
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
