package silian.acceptance.fire.kills;

import java.util.List;

/**
 * A moment between two steps, named by the method whose first instruction lies between them: a process stopped there has
 * done the one and not begun the other. A method that is renamed is not found, and the trial fails.
 */
enum Point {

    /** The answers of a command. */
    CLAIMED("key claimed, nothing done", Service.ALL, "silian.platform.web.idempotency.LeaseUpkeep", "begin"), EFFECT(
            "effect done, answer not kept", Service.ALL, "silian.platform.web.idempotency.Idempotency", "keep"), KEPT(
                    "answer kept, not given", Service.ALL, "silian.platform.web.idempotency.LeaseUpkeep", "end"),

    /** The way of an event: save, send, mark, consume, commit. */
    SAVED("saved, nobody woken", Service.ALL, "silian.platform.events.publishing.WakingTheRelay", "onAfterSave"), WOKEN(
            "saved, about to send", Service.ALL, "silian.platform.events.publishing.CloudEventSending", "send"), SENT(
                    "sent and acknowledged, not marked", Service.ALL, "silian.platform.events.publishing.Outbox",
                    "published"), CONSUMED("received, no effect yet", Service.CONSUMING,
                            "silian.platform.events.consuming.Subscriptions", "apply"), APPLIED(
                                    "effect done, offset not committed", Service.CONSUMING,
                                    "silian.platform.events.consuming.Listening", "sinceHappened"),

    /** One hire, three documents. */
    PLACE_HELD("place reserved, hire not saved", List.of(Service.RECRUITMENT),
            "silian.recruitment.hires.ConfirmingHires", "save"), HIRE_SAVED("hire saved, application not",
                    List.of(Service.RECRUITMENT), "silian.recruitment.applications.AnsweringApplications", "hired"),

    /** One payment: order, bank, books, claim. */
    ORDERED("payment ordered, bank not asked", List.of(Service.FINANCE), "silian.finance.claims.PayingClaims",
            "order"), PAID("bank paid, books not written", List.of(Service.FINANCE),
                    "silian.finance.claims.PayingClaims", "settle"), BOOKED("books written, claim not settled",
                            List.of(Service.FINANCE), "silian.finance.claims.SubsidyClaim", "settle");

    private final String between;
    private final List<Service> services;
    private final String type;
    private final String method;

    Point(String between, List<Service> services, String type, String method) {
        this.between = between;
        this.services = services;
        this.type = type;
        this.method = method;
    }

    /** What has been done and what has not. */
    String between() {
        return between;
    }

    /** The services that pass it while the year is performed. */
    List<Service> services() {
        return services;
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }
}
