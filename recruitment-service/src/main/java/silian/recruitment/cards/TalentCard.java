package silian.recruitment.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.recruitment.language.TalentCardId;
import silian.recruitment.language.TalentId;

/**
 * A talent card (武当人才卡). A talent holds one at a time. That it has expired is no move but a matter of the date: an
 * expired card may be renewed for a while, afterwards a new one takes its place.
 */
@Document("talentCards")
@TypeAlias("TalentCard")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
public final class TalentCard {

    private static final int NUMBER_DIGITS = 12;
    private static final String CLASS_REVOKED = "人才认定已撤销或变更 class revoked or changed";
    private static final String CLASS_GRANTED = "人才认定已恢复 class granted";

    /** Where a card stands, whatever the date. */
    public enum State {
        /** 已发放. */
        ISSUED,
        /** 暂停使用. */
        SUSPENDED,
        /** 已注销: taken back for good. */
        CANCELLED,
        /** 已失效: expired and not renewed in time; a new one took its place. */
        LAPSED
    }

    /** What whoever is shown a card may know of it. */
    public enum Standing {
        /** 有效. */
        VALID,
        /** 已过期. */
        EXPIRED,
        /** 暂停使用. */
        SUSPENDED,
        /** 无效. */
        INVALID
    }

    @Id
    private final TalentCardId id;
    @Version
    private @Nullable Long version;
    private final TalentId talent;
    @Indexed(unique = true)
    private final String number;
    /** The talent, as long as the card is the one it holds. */
    @Indexed(unique = true, sparse = true)
    private @Nullable TalentId heldBy;
    private CardTier tier;
    private Decision decision;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private State state = State.ISSUED;
    private @Nullable String reason;
    /** Suspended for the loss of the class alone: it comes back with the class, and nobody else brings it back. */
    private boolean withoutClass;
    /** Its last day, or when it was last moved after that: nothing rests on it any longer. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private TalentCard(TalentCardId id, TalentId talent, String number, CardTier tier, Decision decision,
            LocalDate validFrom, LocalDate validUntil) {
        this.id = id;
        this.talent = talent;
        this.number = number;
        this.tier = tier;
        this.decision = decision;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }

    static TalentCard issue(TalentCardId id, TalentId talent, CardAward award, Command command) {
        var card = new TalentCard(id, talent, numberOf(id, command.on()), award.tier(), award.decision(), command.on(),
                award.validUntil());
        card.heldBy = talent;
        card.note("issued", award.tier().name(), command);
        return card;
    }

    /** A number nobody can guess from another one, and the same however often it is made. */
    private static String numberOf(TalentCardId id, LocalDate on) {
        return "WD" + on.getYear()
                + CommandId.digest("talent-card-number\n" + id.value()).substring(0, NUMBER_DIGITS)
                        .toUpperCase(Locale.ROOT);
    }

    /**
     * Renews the card in its window around its last day, or at any time if the talent has risen to a higher tier or the
     * card is suspended for a class that was lost.
     *
     * @throws Refusal {@code talent-card.renewal-too-early}, {@code talent-card.renewal-too-late}
     */
    void renew(CardAward award, Command command) {
        if (history.has(command)) {
            return;
        }
        requireUsable();
        if (tooLateToRenew(award, command.on())) {
            throw Refusal.conflict("talent-card.renewal-too-late");
        }
        var opens = validUntil.minusDays(award.renewalDaysBefore());
        if (command.on().isBefore(opens) && !award.tier().isAbove(tier) && !withoutClass) {
            throw Refusal.conflict("talent-card.renewal-too-early", Map.of("from", opens.toString()));
        }
        tier = award.tier();
        decision = award.decision();
        validFrom = command.on();
        validUntil = award.validUntil();
        move(State.ISSUED, "renewed", award.tier().name(), command);
    }

    void suspend(String why, Command command) {
        if (history.has(command)) {
            return;
        }
        require(State.ISSUED);
        move(State.SUSPENDED, "suspended", why, command);
    }

    /** @throws Refusal {@code talent-card.class-lost} if it is suspended for that */
    void resume(String why, Command command) {
        if (history.has(command)) {
            return;
        }
        require(State.SUSPENDED);
        if (withoutClass) {
            throw Refusal.conflict("talent-card.class-lost");
        }
        move(State.ISSUED, "resumed", why, command);
    }

    /** Suspends the card because the class it rests on was revoked, or gave way to another; says whether that was news. */
    boolean loseClass(Command command) {
        if (history.has(command) || state != State.ISSUED) {
            return false;
        }
        move(State.SUSPENDED, "suspended", CLASS_REVOKED, command);
        withoutClass = true;
        return true;
    }

    /** Resumes the card because its talent is in the class again, or in one as good; says whether that was news. */
    boolean regainClass(Command command) {
        if (history.has(command) || !withoutClass) {
            return false;
        }
        move(State.ISSUED, "resumed", CLASS_GRANTED, command);
        return true;
    }

    void cancel(String why, Command command) {
        if (history.has(command)) {
            return;
        }
        require(State.ISSUED, State.SUSPENDED);
        heldBy = null;
        move(State.CANCELLED, "cancelled", why, command);
    }

    /**
     * Gives way to a new card of the same talent.
     *
     * @param award the new card's
     * @throws Refusal {@code talent-card.held} as long as this one is valid or can be renewed
     */
    void giveWay(CardAward award, Command command) {
        if (history.has(command)) {
            return;
        }
        requireUsable();
        if (!tooLateToRenew(award, command.on())) {
            throw Refusal.conflict("talent-card.held");
        }
        heldBy = null;
        move(State.LAPSED, "lapsed", null, command);
    }

    private boolean tooLateToRenew(CardAward award, LocalDate on) {
        return on.isAfter(validUntil.plusDays(award.renewalDaysAfter()));
    }

    private void move(State next, String verb, @Nullable String why, Command command) {
        state = next;
        reason = why;
        withoutClass = false;
        note(verb, why, command);
    }

    private void note(String verb, @Nullable String why, Command command) {
        history = history.with(command, verb, why);
        var expires = validUntil.atStartOfDay(ZoneOffset.UTC).toInstant();
        heldSince = expires.isAfter(command.at()) ? expires : command.at();
    }

    /** Issued, or suspended only until the talent shows again what it rests on. */
    private void requireUsable() {
        if (!withoutClass) {
            require(State.ISSUED);
        }
    }

    private void require(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw Refusal.conflict(refusal());
        }
    }

    private String refusal() {
        return switch (state) {
            case ISSUED -> "talent-card.not-suspended";
            case SUSPENDED -> "talent-card.suspended";
            case CANCELLED -> "talent-card.cancelled";
            case LAPSED -> "talent-card.lapsed";
        };
    }

    /** Whether the card can be used on a date. */
    public Standing standing(LocalDate on) {
        return switch (state) {
            case ISSUED -> on.isAfter(validUntil) ? Standing.EXPIRED : Standing.VALID;
            case SUSPENDED -> Standing.SUSPENDED;
            case CANCELLED, LAPSED -> Standing.INVALID;
        };
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public TalentCardId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public TalentId talent() {
        return talent;
    }

    /** What stands on the card. */
    public String number() {
        return number;
    }

    public CardTier tier() {
        return tier;
    }

    /** Why it is of this tier. */
    public Decision decision() {
        return decision;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public State state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }
}
