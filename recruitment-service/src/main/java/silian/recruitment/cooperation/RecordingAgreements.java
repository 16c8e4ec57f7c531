package silian.recruitment.cooperation;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.Wording;

/** Recording what the district and universities signed, and reading it. */
@Component
public final class RecordingAgreements {

    /** Characters. */
    public static final int LONGEST_REASON = 200;
    private static final Sort BY_ID = Sort.by("id");

    private final Agreements agreements;

    RecordingAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    public CooperationAgreement record(AgreementTerms terms, Command command) {
        var id = new AgreementId(command.derive("agreement"));
        return agreements.findById(id)
                .orElseGet(() -> agreements.save(CooperationAgreement.signed(id, terms, command)));
    }

    /** Lets an agreement run on until a later day. */
    public CooperationAgreement renew(AgreementId id, LocalDate until, ExpectedVersion expected, Command command) {
        return move(id, expected, command, agreement -> agreement.renew(until, command));
    }

    /** Ends an agreement before its day. */
    public CooperationAgreement end(AgreementId id, @Nullable String reason, ExpectedVersion expected,
            Command command) {
        var words = Wording.line("reason", reason, LONGEST_REASON);
        return move(id, expected, command, agreement -> agreement.end(words, command));
    }

    /** @throws Refusal {@code agreement.unknown}, also for another university's */
    public CooperationAgreement get(AgreementId id, Caller caller) {
        return agreements.findById(id).filter(agreement -> agreement.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("cooperation"));
    }

    /**
     * A page of agreements in the order of their ids: a university's own, all for staff.
     *
     * @param university for staff: only this university's
     */
    public Window<CooperationAgreement> list(Caller caller, @Nullable SchoolCode university, ScrollPosition position,
            Limit limit) {
        var tenant = caller.tenant();
        if (caller.is(Roles.UNIVERSITY) && tenant == null) {
            throw Refusal.unknown("school");
        }
        var only = caller.is(Roles.UNIVERSITY) && tenant != null ? new SchoolCode(tenant) : university;
        return only == null
                ? agreements.findBy(position, limit, BY_ID)
                : agreements.findByUniversity(only, position, limit, BY_ID);
    }

    private CooperationAgreement move(AgreementId id, ExpectedVersion expected, Command command,
            Consumer<CooperationAgreement> verb) {
        var agreement = get(id, command.caller());
        if (agreement.has(command)) {
            return agreement;
        }
        expected.check(agreement.version());
        verb.accept(agreement);
        return agreements.save(agreement);
    }
}
