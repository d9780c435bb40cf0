package se.garantivakt.accessibility.measure;

/** The shares of both parts by one definition. */
public record Shares(Share waiting, Share completed) {}
