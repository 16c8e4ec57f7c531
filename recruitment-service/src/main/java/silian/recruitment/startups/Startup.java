package silian.recruitment.startups;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.events.Delivered;
import silian.contracts.finance.SubsidyPaid;
import silian.recruitment.language.EmployerId;

/**
 * A business that somebody started: an account was paid a startup subsidy. Whose account it is may become known only
 * later, when the person claims a profile.
 */
@Document("startups")
@TypeAlias("Startup")
@CompoundIndex(name = "subject", def = "{'subject': 1, '_id': 1}")
public final class Startup {

    @Id
    private final String claim;
    @Version
    private @Nullable Long version;
    private final String subject;
    private final EmployerId enterprise;
    private final LocalDate on;
    /** Since when it tells of the account. */
    @Indexed(sparse = true)
    private final Instant heldSince;

    private Startup(String claim, String subject, EmployerId enterprise, LocalDate on, Instant heldSince) {
        this.claim = claim;
        this.subject = subject;
        this.enterprise = enterprise;
        this.on = on;
        this.heldSince = heldSince;
    }

    static Startup of(Delivered<SubsidyPaid> event) {
        var paid = event.data();
        return new Startup(paid.claimId(), paid.subject(), new EmployerId(paid.creditCode()), paid.paidOn(),
                event.time());
    }

    /** The subsidy claim that proves it. */
    public String claim() {
        return claim;
    }

    /** The account that was paid. */
    public String subject() {
        return subject;
    }

    public EmployerId enterprise() {
        return enterprise;
    }

    /** The business date of the payment. */
    public LocalDate on() {
        return on;
    }
}
