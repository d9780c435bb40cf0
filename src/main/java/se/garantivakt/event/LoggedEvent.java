package se.garantivakt.event;

/** An event and where the log took it. */
public record LoggedEvent(Event event, LogPosition position) {}
