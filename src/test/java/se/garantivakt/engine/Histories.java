package se.garantivakt.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Histories of one episode, plausible and nasty. Each event, or short run of events, comes from a
 * seed of its own, so that a history that breaks something shrinks to the few that do.
 */
final class Histories extends DomainContextBase {

  @Provide
  Arbitrary<History> histories() {
    return of(Policies.ALL);
  }

  static Arbitrary<History> of(List<Policies.Policy> policies) {
    Arbitrary<Tone> tones = seeds().map(seed -> Tone.of(seed, policies)).dontShrink();
    Arbitrary<List<Long>> events = seeds().dontShrink().list().ofMinSize(0).ofMaxSize(18);
    return Combinators.combine(tones, seeds().dontShrink(), events).as(Histories::history);
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  private static History history(Tone tone, long opening, List<Long> seeds) {
    EventMaker maker = new EventMaker(tone);
    List<ObjectNode> events = new ArrayList<>(maker.opening(new Random(opening)));
    for (long seed : seeds) {
      events.addAll(maker.some(new Random(seed)));
    }
    return History.of(tone.policy(), events, tone.end(new Random(opening)).toEpochMilli());
  }
}
