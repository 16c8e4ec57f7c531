package silian.finance.claims;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.standards.CreditCode;

/**
 * A founder's claim of a subsidy (补贴申领): claimed, reviewed by one person, approved by another, paid once. Until it is
 * rejected it <em>holds</em> its founder and its business for this kind of subsidy: both fields are unique, so nobody
 * and no business is subsidised twice. The rules are those in force on the day it was claimed.
 */
@Document("subsidyClaims")
@TypeAlias("SubsidyClaim")
@PublishesTo("silian.finance.subsidy-claim.v1")
@CompoundIndex(def = "{'subject': 1, '_id': 1}")
@CompoundIndex(def = "{'state': 1, '_id': 1, 'region': 1}")
@CompoundIndex(def = "{'paidOn': 1, '_id': 1}", sparse = true)
final class SubsidyClaim implements RecordsEvents {

    /** How long an order may be on its way before it is looked after. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Id
    private final ClaimId id;
    @Version
    private @Nullable Long version;
    private final SubsidyKind kind;
    private final String subject;
    private final CreditCode business;
    /** The district of the business, GB/T 2260: its staff work the claim. */
    private @Nullable String region;
    private final LocalDate claimedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable String holdsFounder;
    @Indexed(unique = true, sparse = true)
    private @Nullable String holdsBusiness;
    private Particulars particulars;
    private Decision decision;
    private @Nullable Money amount;
    private ClaimState state;
    private @Nullable Payment payment;
    @Indexed(sparse = true)
    private @Nullable Instant lookAfter;
    private @Nullable LocalDate paidOn;
    private History history;
    private final PendingEvents<ClaimEvent> pending;

    SubsidyClaim(ClaimId id, SubsidyKind kind, String subject, CreditCode business, LocalDate claimedOn,
            Particulars particulars, Decision decision, ClaimState state, History history,
            PendingEvents<ClaimEvent> pending) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.business = business;
        this.claimedOn = claimedOn;
        this.particulars = particulars;
        this.decision = decision;
        this.state = state;
        this.history = history;
        this.pending = pending;
    }

    /** @throws Refusal with every reason (422) if the rules say no, or cannot say yes, on what is declared */
    static SubsidyClaim submit(SubsidyKind kind, CreditCode business, Particulars particulars, ClaimRules rules,
            Command command) {
        var decision = rules.decide(kind, business, particulars, "declared by the founder", command.on());
        if (!decision.eligible()) {
            throw Refusal.ineligible(decision.reasons());
        }
        var subject = command.caller().subject();
        var claim = new SubsidyClaim(new ClaimId(command.derive("claim")), kind, subject, business, command.on(),
                particulars, decision, ClaimState.SUBMITTED, History.empty().with(command, "submitted"),
                PendingEvents.none());
        claim.region = business.regionCode();
        claim.holdsFounder = kind + ":" + subject;
        claim.holdsBusiness = kind + ":" + business.value();
        return claim;
    }

    /**
     * Decides on what the reviewer found in the papers.
     *
     * @throws Refusal {@code claim.not-submitted} (409)
     */
    void review(Particulars found, @Nullable String evidence, ClaimRules rules, Command command) {
        require(ClaimState.SUBMITTED, "claim.not-submitted");
        particulars = found;
        decision = rules.decide(kind, business, found, "checked by the reviewer", claimedOn);
        history = history.with(command, "reviewed", evidence);
        if (decision.eligible()) {
            amount = kind.amount(decision, found);
            state = ClaimState.REVIEWED;
        } else {
            state = ClaimState.REJECTED;
            holdsFounder = null;
            holdsBusiness = null;
            pending.record(new ClaimEvent.Rejected(this), command.at());
        }
    }

    /** @throws Refusal {@code claim.not-reviewed} (409), {@code claim.same-person} (409) if the caller reviewed it */
    void approve(Command command) {
        require(ClaimState.REVIEWED, "claim.not-reviewed");
        if (isReviewer(command.caller())) {
            throw Refusal.conflict("claim.same-person");
        }
        state = ClaimState.APPROVED;
        history = history.with(command, "approved");
    }

    /** Records the order to pay, before the bank hears of it. @throws Refusal {@code claim.not-approved} (409) */
    void orderPayment(Command command) {
        require(ClaimState.APPROVED, "claim.not-approved");
        payment = Payment.order(id, payment == null ? 1 : payment.attempt() + 1, command.on(), command.at());
        lookAfter = command.at().plus(PATIENCE);
        state = ClaimState.PAYING;
        history = history.with(command, "payment-ordered");
    }

    /** The bank paid. Says whether that was news. */
    boolean settle(String receipt, Instant at) {
        if (state != ClaimState.PAYING) {
            return false;
        }
        payment = payment().receivedBy(receipt);
        paidOn = payment().on();
        lookAfter = null;
        state = ClaimState.PAID;
        pending.record(new ClaimEvent.Paid(this), at);
        return true;
    }

    /** The bank refused and booked nothing: the claim can be paid by another order. */
    void paymentRefused() {
        require(ClaimState.PAYING, "claim.not-paying");
        lookAfter = null;
        state = ClaimState.APPROVED;
    }

    private void require(ClaimState required, String code) {
        if (state != required) {
            throw Refusal.conflict(code);
        }
    }

    private boolean isReviewer(Caller caller) {
        return history.latest("reviewed").filter(step -> step.by().equals(caller.subject())).isPresent();
    }

    boolean visibleTo(Caller caller) {
        var area = caller.tenant();
        return belongsTo(caller) || area != null && business.regionCode().startsWith(area);
    }

    boolean belongsTo(Caller caller) {
        return subject.equals(caller.subject());
    }

    boolean has(Command command) {
        return history.has(command);
    }

    ClaimId id() {
        return id;
    }

    SubsidyKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    CreditCode business() {
        return business;
    }

    LocalDate claimedOn() {
        return claimedOn;
    }

    Particulars particulars() {
        return particulars;
    }

    Decision decision() {
        return decision;
    }

    /** @throws NullPointerException before the review */
    Money amount() {
        return Objects.requireNonNull(amount, "not reviewed yet");
    }

    @Nullable
    Money amountIfKnown() {
        return amount;
    }

    ClaimState state() {
        return state;
    }

    /** @throws NullPointerException before the payment was ordered */
    Payment payment() {
        return Objects.requireNonNull(payment, "not ordered yet");
    }

    @Nullable
    LocalDate paidOn() {
        return paidOn;
    }

    @Nullable
    Long version() {
        return version;
    }

    @Override
    public PendingEvents<ClaimEvent> pending() {
        return pending;
    }
}
