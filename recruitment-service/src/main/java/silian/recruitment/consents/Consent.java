package silian.recruitment.consents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * What a person said about one purpose. Words that are newer than those agreed to do not end a consent; they may be agreed
 * to again.
 *
 * @param textVersion which words were agreed to last
 * @param withdrawnOn absent while the consent stands
 */
public record Consent(State state, @Nullable LocalDate textVersion, @Nullable LocalDate givenOn,
        @Nullable LocalDate withdrawnOn) {

    /** Whether the data may be used. */
    public enum State {
        /** 未同意. */
        NOT_GIVEN,
        /** 已同意. */
        GIVEN,
        /** 已撤回. */
        WITHDRAWN
    }

    /** Nothing was said, which permits nothing. */
    public static Consent none() {
        return new Consent(State.NOT_GIVEN, null, null, null);
    }

    /** @throws Refusal {@code consent.already-given} to these very words */
    public Consent given(ConsentText text, LocalDate on) {
        if (stands() && text.version().equals(textVersion)) {
            throw Refusal.conflict("consent.already-given");
        }
        return new Consent(State.GIVEN, text.version(), on, null);
    }

    /**
     * What was done before stays lawful (PIPL art. 15).
     *
     * @throws Refusal {@code consent.not-given}, {@code consent.already-withdrawn}
     */
    public Consent withdrawn(LocalDate on) {
        return switch (state) {
            case NOT_GIVEN -> throw Refusal.conflict("consent.not-given");
            case WITHDRAWN -> throw Refusal.conflict("consent.already-withdrawn");
            case GIVEN -> new Consent(State.WITHDRAWN, textVersion, givenOn, on);
        };
    }

    public boolean stands() {
        return state == State.GIVEN;
    }
}
