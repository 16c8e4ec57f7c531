package silian.finance.claims;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.CommandId;

/**
 * The order to pay a claim, recorded before the bank hears of it.
 *
 * @param key the bank's {@code Idempotency-Key}: however often the order is sent, it is paid once
 * @param attempt 1, and one more after each refusal by the bank
 * @param on business date of the payment
 * @param orderedAt when it was ordered
 * @param receipt the bank's reference, once paid
 */
record Payment(String key, int attempt, LocalDate on, Instant orderedAt, @Nullable String receipt) {

    static Payment order(ClaimId claim, int attempt, LocalDate on, Instant at) {
        return new Payment(CommandId.digest("payment\n" + claim.value() + "\n" + attempt), attempt, on, at, null);
    }

    Payment receivedBy(String reference) {
        return new Payment(key, attempt, on, orderedAt, reference);
    }
}
