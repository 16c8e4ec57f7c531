package silian.local.agencies;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pays once for each {@code Idempotency-Key}: the same key and body get the same reference again, another body is
 * refused (422).
 */
final class Bank implements Agency {

    private static final String KEY = "Idempotency-Key";

    private final Payments payments;

    Bank(Payments payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public Answer answer(Request request) {
        return request.getMethod().equals(RequestMethod.POST) ? pay(request) : find(Paths.last(request));
    }

    private Answer pay(Request request) {
        var key = request.header(KEY);
        if (!key.isPresent() || key.firstValue().isBlank() || key.firstValue().length() > 1000) {
            return Answer.refused(400, "idempotency-key.missing");
        }
        Map<?, ?> order;
        try {
            order = Json.read(request.getBodyAsString(), Map.class);
        } catch (JsonException e) {
            return Answer.refused(400, "payment.malformed");
        }
        if (!String.valueOf(order.get("amount")).matches("\\d{1,12}(\\.\\d{1,2})?")) {
            return Answer.refused(400, "payment.amount");
        }
        var fingerprint = Derived.reference(request.getBodyAsString());
        var paid = payments
                .pay(new Payments.Payment(key.firstValue(), String.valueOf(order.get("amount")), fingerprint));
        return paid.fingerprint().equals(fingerprint)
                ? new Answer(201, describe(paid))
                : Answer.refused(422, "idempotency-key.reused");
    }

    private Answer find(String key) {
        return payments.find(key).map(Bank::describe).map(Answer::ok)
                .orElseGet(() -> Answer.unknown("payment.unknown"));
    }

    private static Map<String, Object> describe(Payments.Payment payment) {
        var body = new LinkedHashMap<String, Object>();
        body.put("key", payment.key());
        body.put("reference", "PAY-" + Derived.reference(payment.key()));
        body.put("amount", payment.amount());
        body.put("status", "PAID");
        return body;
    }
}
