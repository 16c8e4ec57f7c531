package silian.finance.claims;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import silian.finance.ledger.Account;
import silian.finance.ledger.JournalEntry;
import silian.finance.ledger.JournalEntryId;
import silian.finance.ledger.Ledger;
import silian.platform.agencies.AgencyRefused;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;

/**
 * Paying an approved claim. Four steps, each safe to repeat: the order is recorded, the bank pays under the order's
 * key, the books take the entry under the same key, the claim is settled. Whatever interrupts them, the next look at
 * the claim goes on from there.
 */
@Component
public final class PayingClaims {

    private static final Logger log = LoggerFactory.getLogger(PayingClaims.class);
    private static final Limit BATCH = Limit.of(100);

    private final SubsidyClaims claims;
    private final Bank bank;
    private final Ledger ledger;

    PayingClaims(SubsidyClaims claims, Bank bank, Ledger ledger) {
        this.claims = claims;
        this.bank = bank;
        this.ledger = ledger;
    }

    /**
     * @return the claim, paid; or still paying if the bank has not answered, then it is looked after
     * @throws Refusal {@code claim.unknown} (404), {@code claim.not-approved}, {@code claim.refused-by-bank} (409)
     */
    public ClaimView pay(ClaimId id, ExpectedVersion expected, Command command) {
        var claim = claims.findById(id).filter(found -> found.visibleTo(command.caller()))
                .orElseThrow(() -> Refusal.unknown("claim"));
        if (!claim.has(command) || claim.state() == ClaimState.APPROVED) { // refused by the bank: order anew
            expected.check(claim.version());
            claim.orderPayment(command);
            claim = claims.save(claim);
        }
        if (claim.state() != ClaimState.PAYING) {
            return ClaimView.of(claim);
        }
        try {
            return ClaimView.of(settle(claim, order(claim), command.at()));
        } catch (OptimisticLockingFailureException settledElsewhere) {
            return claims.findById(id).map(ClaimView::of).orElseThrow(() -> Refusal.unknown("claim"));
        } catch (AgencyRefused refused) {
            claim.paymentRefused();
            claims.save(claim);
            throw Refusal.conflict("claim.refused-by-bank");
        } catch (Refusal noAnswer) {
            log.warn("payment of claim {} has no answer yet", id.value());
            return ClaimView.of(claim);
        }
    }

    /** Goes on with orders whose outcome should be known by now; one that cannot be settled does not hold up others. */
    void lookAfterOrders(Instant now) {
        for (var claim : claims.findByLookAfterLessThan(now, BATCH)) {
            try {
                lookAfter(claim, now);
            } catch (OptimisticLockingFailureException somebodyElseDid) {
                log.debug("claim {} is looked after elsewhere", claim.id().value());
            } catch (Refusal noAnswer) {
                log.warn("payment of claim {} still has no answer", claim.id().value());
            } catch (RuntimeException e) {
                log.error("payment of claim {} needs somebody to look at it", claim.id().value(), e);
            }
        }
    }

    private void lookAfter(SubsidyClaim claim, Instant now) {
        try {
            var paid = bank.find(claim.payment().key());
            settle(claim, paid.isPresent() ? paid.get() : order(claim), now);
        } catch (AgencyRefused refused) {
            log.warn("the bank refused claim {} with {}", claim.id().value(), refused.status());
            claim.paymentRefused();
            claims.save(claim);
        }
    }

    private Bank.Receipt order(SubsidyClaim claim) {
        return bank.pay(claim.payment().key(), new Bank.Order(claim.amount().getAmount().toPlainString(),
                claim.subject(), claim.id().value()));
    }

    private SubsidyClaim settle(SubsidyClaim claim, Bank.Receipt receipt, Instant at) {
        if (receipt.amount().compareTo(claim.amount().getAmount()) != 0) {
            throw new IllegalStateException("the bank paid another amount for claim " + claim.id().value());
        }
        var payment = claim.payment();
        ledger.book(JournalEntry.move(new JournalEntryId(payment.key()), claim.amount(), Account.BANK,
                claim.kind().account(), claim.id().value(), payment.on(), at));
        return claim.settle(receipt.reference(), at) ? claims.save(claim) : claim;
    }
}
