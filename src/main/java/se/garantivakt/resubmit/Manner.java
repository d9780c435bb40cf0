package se.garantivakt.resubmit;

import java.util.Optional;

/**
 * How records are sent again.
 *
 * @param into another input topic than the one they came from
 * @param evenSo also what would be rejected again; never what holds a personal number
 */
public record Manner(Optional<String> into, boolean evenSo) {}
