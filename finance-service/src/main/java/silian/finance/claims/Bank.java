package silian.finance.claims;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import silian.platform.agencies.AgencyClients;

/** The district treasury's bank (国库代理银行), an outside agency. */
interface Bank {

    /** Pays once for each key, however often it is asked. */
    @PostExchange("/v1/payments")
    Receipt pay(@RequestHeader(AgencyClients.IDEMPOTENCY_KEY) String key, @RequestBody Order order);

    /** What was paid under the key; empty if nothing was. */
    @GetExchange("/v1/payments/{key}")
    Optional<Receipt> find(@PathVariable String key);

    /**
     * An order to pay.
     *
     * @param amount yuan as plain decimal
     * @param payee the founder's account at the issuer; the bank keeps the bank account that goes with it
     * @param purpose the claim
     */
    record Order(String amount, String payee, String purpose) {}

    /** What the bank says it paid. */
    record Receipt(String reference, BigDecimal amount) {

        public Receipt {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
