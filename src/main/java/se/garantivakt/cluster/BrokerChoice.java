package se.garantivakt.cluster;

import java.util.Optional;

/** Whose Kafka broker the cluster's jobs use. */
public sealed interface BrokerChoice {
  /**
   * One of the cluster's own.
   *
   * @param proxy a port on loopback where a proxy of the user's listens, if clients are to come
   *     through one: the broker then has a further listener, whose clients are sent there
   */
  record Own(Optional<Integer> proxy) implements BrokerChoice {
    /** That all reach directly. */
    public Own() {
      this(Optional.empty());
    }
  }

  /** None; jobs bring their own addresses. */
  record None() implements BrokerChoice {}

  /**
   * One that runs elsewhere; it is not started, stopped or asked.
   *
   * @param bootstrap {@code host:port}
   */
  record Elsewhere(String bootstrap) implements BrokerChoice {
    public Elsewhere {
      if (!bootstrap.matches("[^\\s:,]+:[0-9]{1,5}(,[^\\s:,]+:[0-9]{1,5})*")) {
        throw new ClusterException(
            "the broker is «" + bootstrap + "»; allowed is HOST:PORT, or several with commas");
      }
    }
  }
}
