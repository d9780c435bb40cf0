package se.garantivakt.architecture.bad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Static state in every disguise the rules know. */
final class KeepsState {
  static int variable;

  static final ConcurrentHashMap<String, String> DECLARED_AS_CLASS = shared();
  static final AtomicInteger COUNTER = new AtomicInteger();
  static final StringBuilder TEXT = new StringBuilder();
  static final Map<String, String> DECLARED_AS_INTERFACE = new HashMap<>();
  static final List<String> LIST = new ArrayList<>();

  private KeepsState() {}

  private static ConcurrentHashMap<String, String> shared() {
    return new ConcurrentHashMap<>();
  }
}
