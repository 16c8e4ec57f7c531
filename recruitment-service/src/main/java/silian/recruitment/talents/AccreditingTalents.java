package silian.recruitment.talents;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.TalentId;
import silian.recruitment.language.Wording;

/** What reviewers and officers decide about a talent. */
@Component
public final class AccreditingTalents {

    /** Characters. */
    public static final int LONGEST_EVIDENCE = 500;

    private final ChangingTalents changing;
    private final FindingTalents finding;

    AccreditingTalents(ChangingTalents changing, FindingTalents finding) {
        this.changing = changing;
        this.finding = finding;
    }

    /**
     * Records the class a talent was accredited in elsewhere: by the city, by another district, or before there were
     * cases. What is decided here goes through a case of {@code silian.recruitment.accreditations}.
     *
     * @param evidence the documents it rests on, at most {@value #LONGEST_EVIDENCE} characters
     * @throws Refusal {@code talent.unknown}; {@code talent.merged}, {@code talent.contested} if it is to be found at
     *     another entry
     */
    public Talent accredit(TalentId id, TalentClass talentClass, @Nullable String evidence, ExpectedVersion expected,
            Command command) {
        var words = Wording.line("evidence", evidence, LONGEST_EVIDENCE);
        finding.get(id, command.caller());
        return changing.change(id, expected, command, talent -> {
            talent.standing().requireGoingOn();
            talent.accredit(talentClass, words, command);
        });
    }

    /** Gives a talent the class that a case granted; once. */
    public void granted(TalentId id, TalentClass talentClass, AccreditationCaseId decidedIn, Command command) {
        changing.change(id, talent -> talent.accredit(talentClass, decidedIn, command));
    }

    /** Takes the class away again if it still is the one of this case; once. */
    public void revoked(TalentId id, AccreditationCaseId decidedIn, Command command) {
        changing.change(id, talent -> talent.loseClass(decidedIn, command));
    }

    /** Gives back the class that a case granted and that was taken back by mistake; once. */
    public void restored(TalentId id, TalentClass talentClass, AccreditationCaseId decidedIn, Command command) {
        changing.change(id, talent -> talent.regainClass(talentClass, decidedIn, command));
    }

    /** Has the agency asked again after it could not be reached. */
    public Talent checkDegreeAgain(TalentId id, ExpectedVersion expected, Command command) {
        finding.get(id, command.caller());
        return changing.change(id, expected, command, talent -> talent.checkDegreeAgain(command));
    }
}
