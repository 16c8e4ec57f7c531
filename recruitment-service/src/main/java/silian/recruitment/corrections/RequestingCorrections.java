package silian.recruitment.corrections;

import silian.recruitment.language.CorrectionRequestId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import silian.recruitment.language.TalentId;
import silian.recruitment.language.Wording;
import silian.recruitment.talents.FindingTalents;

/** Asking to have an entry corrected, and answering that. */
@Component
public final class RequestingCorrections {

    /** Characters. */
    public static final int LONGEST_TEXT = 300;
    private static final int LONGEST_REASON = 200;
    private static final Sort BY_ID = Sort.by("id");

    private final CorrectionRequests requests;
    private final FindingTalents talents;

    RequestingCorrections(CorrectionRequests requests, FindingTalents talents) {
        this.requests = requests;
        this.talents = talents;
    }

    /**
     * @param entry of the caller's, {@code null} for the own one
     * @param text what is wrong and what is right, without numbers, which the university has to see on paper
     * @throws Refusal {@code profile.unknown}; {@code talent.unknown} for an entry that is not the caller's;
     *     {@code text.*}; {@code correction-request.open-already}
     */
    public CorrectionRequest ask(@Nullable TalentId entry, DisputedField field, String text, Command command) {
        var words = Wording.line("text", text, LONGEST_TEXT);
        var person = talents.of(command.caller());
        var wrong = talents.studies(person).all()
                .filter(one -> one.id().equals(entry == null ? person.id() : entry)).findFirst()
                .orElseThrow(() -> Refusal.unknown("talent"));
        var id = new CorrectionRequestId(command.derive("correction-request"));
        return requests.findById(id).orElseGet(() -> save(CorrectionRequest.ask(id, person.id(), wrong.id(),
                wrong.school(), field, words, command)));
    }

    private CorrectionRequest save(CorrectionRequest asked) {
        try {
            return requests.save(asked);
        } catch (DuplicateKeyException e) {
            return requests.findById(asked.id())
                    .orElseThrow(() -> Refusal.conflict("correction-request.open-already"));
        }
    }

    /**
     * @param reason what was done, or why nothing is; at most 200 characters
     * @throws Refusal {@code correction-request.unknown}, also for another university's;
     *     {@code correction-request.answered}
     */
    public CorrectionRequest answer(CorrectionRequestId id, boolean corrected, String reason,
            ExpectedVersion expected, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        var request = get(id, command.caller());
        if (request.has(command)) {
            return request;
        }
        expected.check(request.version());
        request.answer(corrected, why, command);
        return requests.save(request);
    }

    /** @throws Refusal {@code correction-request.unknown}, also for somebody else's */
    public CorrectionRequest get(CorrectionRequestId id, Caller caller) {
        return requests.findById(id).filter(request -> request.isAnsweredBy(caller) || isOwn(request, caller))
                .orElseThrow(() -> Refusal.unknown("correction-request"));
    }

    private boolean isOwn(CorrectionRequest request, Caller caller) {
        return caller.is(Roles.TALENT)
                && talents.ofAccount(caller.subject()).filter(own -> request.isOf(own.id())).isPresent();
    }

    /**
     * A page of them in the order of their ids: a person's own, a university's, all for officers.
     *
     * @param state for those who answer: only in this state
     */
    public Window<CorrectionRequest> list(Caller caller, CorrectionRequest.@Nullable State state,
            ScrollPosition position, Limit limit) {
        if (caller.is(Roles.TALENT)) {
            return requests.findByPerson(talents.of(caller).id(), position, limit, BY_ID);
        }
        var states = state == null ? EnumSet.allOf(CorrectionRequest.State.class) : Set.of(state);
        if (caller.is(Roles.OFFICER)) {
            return requests.findByStateIn(states, position, limit, BY_ID);
        }
        var tenant = caller.tenant();
        if (tenant == null) {
            throw Refusal.unknown("school");
        }
        return requests.findBySchoolAndStateIn(new SchoolCode(tenant), states, position, limit, BY_ID);
    }
}
