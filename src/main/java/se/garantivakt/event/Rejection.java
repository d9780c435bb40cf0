package se.garantivakt.event;

import java.util.Optional;

/**
 * Why a record is no event.
 *
 * @param field the field at fault, as the contract names it; {@code key} for the record key
 * @param message what was wrong and what is allowed; holds no id and nothing personal
 * @param personal the record holds something that reads as a personal number: its bytes, key and
 *     headers must not be passed on
 */
public record Rejection(
    RejectionReason reason, Optional<String> field, String message, boolean personal) {}
