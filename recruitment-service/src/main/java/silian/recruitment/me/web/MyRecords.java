package silian.recruitment.me.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.recruitment.accreditations.AccreditationCase;
import silian.recruitment.accreditations.CaseState;
import silian.recruitment.accreditations.Evidence;
import silian.recruitment.activities.Matchmaking;
import silian.recruitment.agreements.AgreementState;
import silian.recruitment.agreements.CampusAgreement;
import silian.recruitment.cards.CardTier;
import silian.recruitment.cards.TalentCard;
import silian.recruitment.consents.Consent;
import silian.recruitment.consents.ConsentPurpose;
import silian.recruitment.consents.PersonalConsents;
import silian.recruitment.corrections.CorrectionRequest;
import silian.recruitment.corrections.DisputedField;
import silian.recruitment.courses.EnrolmentState;
import silian.recruitment.courses.Afterwards;
import silian.recruitment.courses.CourseKind;
import silian.recruitment.courses.Enrolment;
import silian.recruitment.institutions.Candidacy;
import silian.recruitment.institutions.CandidacyState;
import silian.recruitment.interviews.Interview;
import silian.recruitment.interviews.InterviewSlot;
import silian.recruitment.outcomes.Outcome;
import silian.recruitment.outcomes.OutcomeKind;
import silian.recruitment.outcomes.StudentOutcomes;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.searches.SavedSearch;
import silian.recruitment.searches.SavingSearches;
import silian.recruitment.startups.Startup;
import silian.recruitment.talents.TalentClass;

/** What is held about a person beside the profile and what led to a hire; each part in a few words. */
record MyRecords(List<MyInterview> interviews, List<MyAgreement> agreements, List<MyCandidacy> candidacies,
        List<MyCourse> courses, List<MyCase> accreditationCases, List<MyCard> talentCards,
        List<MySearch> savedSearches, List<MyAlert> searchAlerts, List<MyBadge> mixerBadges,
        List<MyObjection> objections, List<MyOutcome> outcomes, MyConsent outcomeConsent,
        List<MyConsent> otherOutcomeConsents, List<MyStartup> startups, List<MyPurpose> consents,
        List<MyCorrection> correctionRequests) {

    /** On how many purposes the person said anything. */
    long consentsSaid() {
        return consents.stream().map(MyPurpose::consent).filter(said -> said != Consent.State.NOT_GIVEN).count();
    }

    /**
     * An interview; what the employer noted about it is the employer's.
     *
     * @param booked the slot that the person chose
     */
    record MyInterview(String id, String application, String enterprise, int round, Interview.State state,
            @Nullable InterviewSlot booked, @Nullable Boolean passed) {

        static MyInterview of(Interview interview) {
            var feedback = interview.feedback();
            return new MyInterview(interview.id().value(), interview.application().value(),
                    interview.employer().value(), interview.round(), interview.state(), interview.booked(),
                    feedback == null ? null : feedback.passed());
        }
    }

    /** @param pay yuan a month */
    record MyAgreement(String id, String enterprise, String school, String position, String workplace, BigDecimal pay,
            LocalDate startsOn, AgreementState state) {

        static MyAgreement of(CampusAgreement agreement) {
            var terms = agreement.terms();
            return new MyAgreement(agreement.id().value(), agreement.employer().value(), agreement.school().value(),
                    terms.position(), terms.workplace(), terms.pay().getAmount(), terms.startsOn(), agreement.state());
        }
    }

    /** A candidacy for a post in a public institution. */
    record MyCandidacy(String id, String post, String institution, String number, LocalDate registeredOn,
            CandidacyState state, @Nullable String additionClaimed, @Nullable LocalDate appointedOn) {

        static MyCandidacy of(Candidacy candidacy) {
            return new MyCandidacy(candidacy.id().value(), candidacy.post().value(), candidacy.institution().value(),
                    candidacy.number(), candidacy.registeredOn(), candidacy.state(),
                    candidacy.qualification().additionClaimed(),
                    candidacy.appointedOn());
        }
    }

    /**
     * A course the person was enrolled in.
     *
     * @param afterwards what became of the person after it, by the records of this platform
     */
    record MyCourse(String course, String school, CourseKind kind, EnrolmentState state, int daysAttended,
            @Nullable String certificate, List<Afterwards> afterwards) {

        static MyCourse of(Enrolment enrolment) {
            return new MyCourse(enrolment.course().value(), enrolment.school().value(), enrolment.kind(),
                    enrolment.state(), enrolment.daysAttended(), enrolment.certificate(), enrolment.afterwards());
        }
    }

    /** An application for a class. */
    record MyCase(String id, TalentClass talentClass, CaseState state, LocalDate appliedOn,
            List<Evidence> evidence, @Nullable LocalDate decidedOn, @Nullable String reason) {

        static MyCase of(AccreditationCase found) {
            return new MyCase(found.id().value(), found.talentClass(), found.state(), found.appliedOn(),
                    found.evidence(), found.decidedOn(), found.reason());
        }
    }

    /** A card. */
    record MyCard(String number, CardTier tier, LocalDate validFrom, LocalDate validUntil, TalentCard.State state,
            @Nullable String reason) {

        static MyCard of(TalentCard card) {
            return new MyCard(card.number(), card.tier(), card.validFrom(), card.validUntil(), card.state(),
                    card.reason());
        }
    }

    /** What the person had looked for. */
    record MySearch(String id, @Nullable String words, @Nullable String area, @Nullable BigDecimal payFrom,
            @Nullable String education, @Nullable String major, @Nullable String chain,
            @Nullable EmployerSize employerSize, SavedSearch.State state) {

        static MySearch of(SavedSearch search) {
            var wish = search.wish();
            return new MySearch(search.id().value(), wish.words(), wish.area(), wish.payFrom(), wish.education(),
                    wish.major(), wish.chain(), wish.employerSize(), search.state());
        }
    }

    /** A posting that a saved search found. */
    record MyAlert(String search, String posting, LocalDate on) {

        static MyAlert of(SavingSearches.Alert alert) {
            return new MyAlert(alert.search().value(), alert.posting().value(), alert.on());
        }
    }

    /**
     * A badge at a mixer, with what the person chose.
     *
     * @param partner the other badge, once both agreed
     */
    record MyBadge(String activity, int badge, @Nullable Integer choice, @Nullable Integer partner) {

        static MyBadge of(Matchmaking.Standing standing) {
            return new MyBadge(standing.activity().value(), standing.badge(), standing.choice(), standing.partner());
        }
    }

    /**
     * What the person held against somebody in a publicity period.
     *
     * @param about the accreditation case, or the post of a public institution
     */
    record MyObjection(String about, String reason, LocalDate on) {}

    /**
     * What became of the person as a student.
     *
     * @param record the hire, the subsidy claim or the enrolment that says so
     */
    record MyOutcome(OutcomeKind kind, String record, String enterprise, LocalDate on) {

        static MyOutcome of(Outcome outcome) {
            return new MyOutcome(outcome.kind(), outcome.record(), outcome.enterprise().value(), outcome.on());
        }
    }

    /**
     * A business that the person started.
     *
     * @param claim the paid subsidy claim that proves it
     */
    record MyStartup(String claim, String enterprise, LocalDate on) {

        static MyStartup of(Startup startup) {
            return new MyStartup(startup.claim(), startup.enterprise().value(), startup.on());
        }
    }

    /**
     * Whether a university may be told what became of the person.
     *
     * @param school which; absent for who stands on no roster
     * @param textVersion which words the person agreed to
     */
    record MyConsent(@Nullable String school, Consent.State consent, @Nullable LocalDate textVersion,
            @Nullable LocalDate consentedOn, @Nullable LocalDate withdrawnOn) {

        static MyConsent of(StudentOutcomes outcomes) {
            var school = outcomes.school();
            var said = outcomes.consent();
            return new MyConsent(school == null ? null : school.value(), said.state(), said.textVersion(),
                    said.givenOn(), said.withdrawnOn());
        }
    }

    /**
     * What the person asked to have corrected.
     *
     * @param entry in which entry
     * @param reason of the answer
     */
    record MyCorrection(String id, String entry, DisputedField field, String text, LocalDate askedOn,
            CorrectionRequest.State state, @Nullable String reason, @Nullable LocalDate answeredOn) {

        static MyCorrection of(CorrectionRequest request) {
            return new MyCorrection(request.id().value(), request.entry().value(), request.field(), request.text(),
                    request.askedOn(), request.state(), request.reason(), request.answeredOn());
        }
    }

    /**
     * What the person said about a purpose.
     *
     * @param textVersion which words the person agreed to
     */
    record MyPurpose(ConsentPurpose purpose, Consent.State consent, @Nullable LocalDate textVersion,
            @Nullable LocalDate givenOn, @Nullable LocalDate withdrawnOn) {

        static List<MyPurpose> of(PersonalConsents all) {
            return Arrays.stream(ConsentPurpose.values()).map(purpose -> {
                var said = all.to(purpose);
                return new MyPurpose(purpose, said.state(), said.textVersion(), said.givenOn(), said.withdrawnOn());
            }).toList();
        }
    }
}
