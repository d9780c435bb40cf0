package se.garantivakt.event;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the decoder takes.
 *
 * @param maxAhead how far ahead of its recording an event may have occurred: clocks differ, and a
 *     time zone may be wrong
 * @param maxBytes the largest record; an event has some hundred bytes
 * @param zone in which a plain date is read
 * @param leftOut episodes of which nothing is taken
 */
public record DecoderLimits(Duration maxAhead, int maxBytes, ZoneId zone, LeftOut leftOut)
    implements Serializable {

  public DecoderLimits {
    if (maxAhead.isNegative()) {
      throw new IllegalArgumentException("maxAhead must be zero or more, but is " + maxAhead);
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be 1 or more, but is " + maxBytes);
    }
  }

  /** All episodes. */
  public DecoderLimits(Duration maxAhead, int maxBytes, ZoneId zone) {
    this(maxAhead, maxBytes, zone, LeftOut.NONE);
  }

  /** 24 hours ahead, 64 KiB, Europe/Stockholm, all episodes. */
  public static DecoderLimits defaults() {
    return new DecoderLimits(Duration.ofHours(24), 64 * 1024, ZoneId.of("Europe/Stockholm"));
  }

  /** The same limits with plain dates read in another zone. */
  public DecoderLimits in(ZoneId other) {
    return new DecoderLimits(maxAhead, maxBytes, other, leftOut);
  }
}
