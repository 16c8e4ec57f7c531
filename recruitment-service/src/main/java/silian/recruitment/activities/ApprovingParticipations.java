package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

/** Officers approving that employers take part, and saying where they stand. */
@Component
public final class ApprovingParticipations {

    /** Participations approved at once. */
    public static final int MOST_AT_ONCE = 200;

    private final Activities activities;
    private final Participations participations;
    private final TakingPart takingPart;
    private final UndoingActivities undoing;

    ApprovingParticipations(Activities activities, Participations participations, TakingPart takingPart,
            UndoingActivities undoing) {
        this.activities = activities;
        this.participations = participations;
        this.takingPart = takingPart;
        this.undoing = undoing;
    }

    /**
     * One of many approvals.
     *
     * @param booth where the employer stands, {@code null} if that is said later
     */
    public record Approval(EmployerId employer, @Nullable String booth) {

        @Nullable
        Booth where(String field) {
            return booth == null ? null : Booth.of(field, booth);
        }
    }

    /**
     * Approves an employer's part.
     *
     * @param booth where the employer stands, {@code null} if that is said later
     * @throws Refusal {@code participation.unknown}; {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.over};
     *     {@code participation.already-approved}; {@code posting.not-published} if one is not public any more;
     *     {@code participation.booth-format}, {@code participation.booth-taken}
     */
    public Participation approve(ActivityId id, EmployerId employer, @Nullable String booth, Command command) {
        var where = new Approval(employer, booth).where("booth");
        var activity = activities.get(id, command.caller());
        var participation = find(id, employer);
        if (participation.has(command)) {
            return participation;
        }
        activity.requireOpen(command.on());
        participation.approve(offered(participation), where, activity.heldOn(), command);
        var approved = save(participation);
        undoing.undoIfAnnulled(id, command);
        return approved;
    }

    /**
     * Gives an approved employer a booth, or another one.
     *
     * @throws Refusal {@code participation.unknown}, {@code participation.not-approved}; {@code activity.closed},
     *     {@code activity.cancelled}, {@code activity.over}; {@code participation.booth-format},
     *     {@code participation.booth-taken}
     */
    public Participation giveBooth(ActivityId id, EmployerId employer, String booth, Command command) {
        var where = Booth.of("booth", booth);
        var activity = activities.get(id, command.caller());
        var participation = find(id, employer);
        if (participation.has(command)) {
            return participation;
        }
        activity.requireOpen(command.on());
        participation.giveBooth(where, command);
        return save(participation);
    }

    /**
     * Approves many employers' parts at once. Everything that can be wrong is looked at before the first one is
     * approved; whoever is approved already stays so and only gets the booth. The same command, sent again after a
     * crash, approves the rest.
     *
     * @throws Refusal {@code participation.approvals-out-of-range}; every fault of every entry;
     *     {@code activity.closed}, {@code activity.cancelled}, {@code activity.over};
     *     {@code participation.booth-taken} if somebody else gave the booth away in the meantime
     */
    public List<Participation> approveAll(ActivityId id, List<Approval> approvals, Command command) {
        if (approvals.isEmpty() || approvals.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("items", "participation.approvals-out-of-range", Map.of("most", MOST_AT_ONCE));
        }
        var activity = activities.get(id, command.caller());
        var parts = participations.findAllById(approvals.stream()
                .map(approval -> Participation.idOf(id, approval.employer())).toList()).stream()
                .collect(Collectors.toMap(Participation::employer, Function.identity()));
        var done = approvals.stream().flatMap(approval -> Stream.ofNullable(parts.get(approval.employer())))
                .filter(part -> part.has(command)).toList();
        if (done.size() == approvals.size()) {
            return done;
        }
        activity.requireOpen(command.on());
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<Object>();
        for (int i = 0; i < approvals.size(); i++) {
            var approval = approvals.get(i);
            faults.addAll(faults("items[" + i + "]", id, approval, parts.get(approval.employer()), seen));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        var approved = approvals.stream()
                .map(approval -> approve(find(id, approval.employer()), approval, activity.heldOn(), command)).toList();
        undoing.undoIfAnnulled(id, command);
        return approved;
    }

    private Participation approve(Participation part, Approval approval, @Nullable LocalDate held, Command command) {
        var where = approval.where("booth");
        if (part.has(command) || part.state() == ParticipationState.APPROVED && where == null) {
            return part;
        }
        switch (part.state()) {
            case APPLIED -> part.approve(offered(part), where, held, command);
            case APPROVED -> part.giveBooth(Objects.requireNonNull(where, "looked at above"), command);
            case REFUSED, WITHDRAWN, ABSENT -> part.state().requireApplied();
        }
        return save(part);
    }

    private List<Fault> faults(String field, ActivityId id, Approval approval, @Nullable Participation part,
            Set<Object> seen) {
        var faults = new ArrayList<Fault>();
        if (part == null) {
            faults.add(Fault.of(field + ".enterprise", "participation.unknown"));
        } else if (!seen.add(approval.employer())) {
            faults.add(Fault.of(field + ".enterprise", "participation.repeated"));
        }
        try {
            var booth = approval.where(field + ".booth");
            if (booth != null && (!seen.add(booth) || participations.findByBoothOf(booth.at(id))
                    .filter(holder -> !holder.employer().equals(approval.employer())).isPresent())) {
                faults.add(Fault.of(field + ".booth", "participation.booth-taken"));
            }
            if (part != null && part.state() != ParticipationState.APPROVED) {
                part.state().requireApplied();
                offered(part);
            }
        } catch (Refusal refusal) {
            refusal.faults().forEach(fault -> faults.add(
                    new Fault(fault.field() == null ? field : fault.field(), fault.code(), fault.arguments())));
        }
        return faults;
    }

    private Participation find(ActivityId id, EmployerId employer) {
        return participations.findById(Participation.idOf(id, employer))
                .orElseThrow(() -> Refusal.unknown("participation"));
    }

    private List<Participation.Brought> offered(Participation part) {
        List<JobPostingId> brought = part.postings().stream().map(Participation.Brought::posting).toList();
        return takingPart.offered(brought, part.employer());
    }

    private Participation save(Participation participation) {
        try {
            return participations.save(participation);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("participation.booth-taken");
        }
    }
}
