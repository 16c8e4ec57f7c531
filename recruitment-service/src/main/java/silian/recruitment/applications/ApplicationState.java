package silian.recruitment.applications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/** Where an application stands. */
public enum ApplicationState {
    /** 已投递. */
    SUBMITTED,
    /** 初筛通过: the employer wants to know more. */
    SCREENED,
    /** 已发录用意向: the employer offers terms. */
    OFFERED,
    /** 已接受. */
    ACCEPTED,
    /** 已录用. */
    HIRED,
    /** 未通过: the employer does not go on, and says why. */
    REJECTED,
    /** 已谢绝: the person did not want the offer. */
    DECLINED,
    /** 已撤回: the person stepped back. */
    WITHDRAWN,
    /** 已解约: an accepted offer that either side took back, or whose campus agreement was released or broken. */
    RESCINDED,
    /** The hire did not hold. */
    HIRE_WITHDRAWN,
    /** 已离职: the person was hired and left. */
    LEFT;

    /** Whether nothing more comes of it. */
    boolean over() {
        return switch (this) {
            case SUBMITTED, SCREENED, OFFERED, ACCEPTED, HIRED -> false;
            case REJECTED, DECLINED, WITHDRAWN, RESCINDED, HIRE_WITHDRAWN, LEFT -> true;
        };
    }

    /** Whether it is still being decided about. */
    boolean open() {
        return switch (this) {
            case SUBMITTED, SCREENED, OFFERED -> true;
            case ACCEPTED, HIRED, REJECTED, DECLINED, WITHDRAWN, RESCINDED, HIRE_WITHDRAWN, LEFT -> false;
        };
    }

    /** Whether nothing rests on it: nobody works there by it, and nobody has promised to. */
    boolean mayRest() {
        return switch (this) {
            case SUBMITTED, SCREENED, OFFERED, REJECTED, DECLINED, WITHDRAWN, RESCINDED, HIRE_WITHDRAWN, LEFT -> true;
            case ACCEPTED, HIRED -> false;
        };
    }

    /**
     * Both sides may still decide.
     *
     * @throws Refusal {@code application.accepted}, {@code application.over}
     */
    void requireOpen() {
        switch (this) {
            case SUBMITTED, SCREENED, OFFERED -> {
            }
            case ACCEPTED -> throw Refusal.conflict("application.accepted");
            case HIRED, REJECTED, DECLINED, WITHDRAWN, RESCINDED, HIRE_WITHDRAWN, LEFT ->
                throw Refusal.conflict("application.over");
        }
    }

    /**
     * The person's promise stands, or was kept.
     *
     * @throws Refusal {@code application.not-accepted}, {@code application.over}
     */
    void requireAccepted() {
        switch (this) {
            case SUBMITTED, SCREENED, OFFERED -> throw Refusal.conflict("application.not-accepted");
            case ACCEPTED, HIRED -> {
            }
            case REJECTED, DECLINED, WITHDRAWN, RESCINDED, HIRE_WITHDRAWN, LEFT ->
                throw Refusal.conflict("application.over");
        }
    }

    /**
     * The person's promise stands and was not kept yet.
     *
     * @throws Refusal {@code application.not-accepted}, {@code application.hired}, {@code application.over}
     */
    void requirePromise() {
        requireAccepted();
        if (this == HIRED) {
            throw Refusal.conflict("application.hired");
        }
    }

    /**
     * The employer may look at it, or look at it again once its offer has expired.
     *
     * @param offer the latest
     * @throws Refusal as {@link #requireNoOffer}; {@code application.screened}
     */
    void requireToBeScreened(@Nullable OfferTerms offer, LocalDate on) {
        requireNoOffer(offer, on);
        if (this == SCREENED) {
            throw Refusal.conflict("application.screened");
        }
    }

    /**
     * Both sides may still decide, and no offer waits for the person.
     *
     * @param offer the latest
     * @throws Refusal {@code application.offer-stands}, {@code application.accepted}, {@code application.over}
     */
    void requireNoOffer(@Nullable OfferTerms offer, LocalDate on) {
        requireOpen();
        if (this == OFFERED && offer != null && !offer.expiredOn(on)) {
            throw Refusal.conflict("application.offer-stands");
        }
    }

    /**
     * An offer waits for the person, or has expired.
     *
     * @param offer the latest
     * @throws Refusal {@code application.no-offer}, {@code application.accepted}, {@code application.over}
     */
    OfferTerms requireOffer(@Nullable OfferTerms offer) {
        requireOpen();
        if (this != OFFERED || offer == null) {
            throw Refusal.conflict("application.no-offer");
        }
        return offer;
    }

    /**
     * An employer invites only whom it has looked at.
     *
     * @throws Refusal {@code application.not-screened}, {@code application.offer-stands},
     *     {@code application.accepted}, {@code application.over}
     */
    void requireInterviews() {
        requireOpen();
        if (this == OFFERED) {
            throw Refusal.conflict("application.offer-stands");
        }
        if (this == SUBMITTED) {
            throw Refusal.conflict("application.not-screened");
        }
    }

    /**
     * The employer has looked at it, and neither side has stepped back.
     *
     * @throws Refusal {@code application.not-screened}, {@code application.over}
     */
    void requireContact() {
        switch (this) {
            case SUBMITTED -> throw Refusal.conflict("application.not-screened");
            case SCREENED, OFFERED, ACCEPTED, HIRED -> {
            }
            case REJECTED, DECLINED, WITHDRAWN, RESCINDED, HIRE_WITHDRAWN, LEFT ->
                throw Refusal.conflict("application.over");
        }
    }
}
