package silian.recruitment.institutions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.Wording;
import silian.recruitment.talents.PersonName;

/** Papers, short list, panel, interview and ranking. */
@Component
public final class ExaminingCandidates {

    private static final int LONGEST_REASON = 120;
    private static final String CODE = "[A-Z0-9]{1,6}";

    private final Examinations examinations;
    private final MovingExaminations moving;
    private final MissedWithdrawals withdrawals;
    private final PersonalDataVault vault;

    ExaminingCandidates(Examinations examinations, MovingExaminations moving, MissedWithdrawals withdrawals,
            PersonalDataVault vault) {
        this.examinations = examinations;
        this.moving = moving;
        this.withdrawals = withdrawals;
        this.vault = vault;
    }

    /**
     * Somebody named for a panel.
     *
     * @param kinOf numbers of the candidates the panellist declares to be kin of
     */
    public record NamedPanellist(String code, String name, List<String> kinOf) {

        @Override
        public String toString() {
            return "NamedPanellist[" + code + ", masked]";
        }
    }

    public Examination mark(InstitutionPostId id, List<WrittenScore> scores, ExpectedVersion expected,
            Command command) {
        return moving.move(id, expected, command, examination -> examination.mark(scores, command));
    }

    public Examination publishShortList(InstitutionPostId id, ExpectedVersion expected, Command command) {
        return moving.move(id, expected, command, examination -> {
            withdrawals.takeOut(examination, command.on());
            examination.publishShortList(command);
        });
    }

    public Examination appoint(InstitutionPostId id, List<NamedPanellist> panel, ExpectedVersion expected,
            Command command) {
        return moving.move(id, expected, command, examination -> examination.appoint(
                panellists(panel, Set.copyOf(examination.candidates())), command));
    }

    public Examination recuse(InstitutionPostId id, String panellist, String candidate, String why,
            ExpectedVersion expected, Command command) {
        var reason = Wording.line("reason", why, LONGEST_REASON);
        return moving.move(id, expected, command,
                examination -> examination.recuse(panellist, candidate, reason, command));
    }

    public Examination interviewed(InstitutionPostId id, List<InterviewMarks> marks, ExpectedVersion expected,
            Command command) {
        return moving.move(id, expected, command, examination -> examination.interviewed(marks, command));
    }

    public Examination publishRanking(InstitutionPostId id, ExpectedVersion expected, Command command) {
        return moving.move(id, expected, command, examination -> examination.publishRanking(command));
    }

    /** @throws Refusal {@code examination.unknown}, also for one the caller may not see */
    public Examination get(InstitutionPostId id, Caller caller) {
        return examinations.findById(id).filter(examination -> examination.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("examination"));
    }

    /**
     * The examination whose published lists everybody may read.
     *
     * @throws Refusal {@code examination.unknown} before there is one
     */
    public Examination published(InstitutionPostId id) {
        return examinations.findById(id).orElseThrow(() -> Refusal.unknown("examination"));
    }

    private List<Panellist> panellists(List<NamedPanellist> named, Set<String> candidates) {
        var faults = new ArrayList<Fault>();
        var codes = new HashSet<String>();
        for (int i = 0; i < named.size(); i++) {
            var each = named.get(i);
            var place = "panellists[" + i + "]";
            if (!each.code().matches(CODE)) {
                faults.add(Fault.of(place + ".code", "panellist.code"));
            } else if (!codes.add(each.code())) {
                faults.add(Fault.of(place + ".code", "panellist.repeated"));
            }
            PersonName.fault("name", each.name()).ifPresent(fault -> faults.add(fault.under(place)));
            if (!candidates.containsAll(each.kinOf())) {
                faults.add(Fault.of(place + ".kinOf", "candidate.not-in-this-examination"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return named.stream().map(each -> Panellist.of(each.code(),
                vault.protect(PersonalField.NAME, each.name().strip()), Set.copyOf(each.kinOf()))).toList();
    }
}
