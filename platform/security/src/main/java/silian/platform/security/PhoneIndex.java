package silian.platform.security;

/**
 * The pseudonym of the phone a talent logged in with, from the {@code phone_index} claim; compare with
 * {@link PhonePseudonyms#of}. As a controller parameter it is there or the request is refused with
 * {@code caller.phone-unknown} (403).
 */
public record PhoneIndex(String value) {}
