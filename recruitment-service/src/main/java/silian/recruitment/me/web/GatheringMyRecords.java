package silian.recruitment.me.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.recruitment.accreditations.FindingCases;
import silian.recruitment.activities.Matchmaking;
import silian.recruitment.agreements.ReadingAgreements;
import silian.recruitment.cards.HoldingCards;
import silian.recruitment.consents.Consenting;
import silian.recruitment.corrections.RequestingCorrections;
import silian.recruitment.courses.FollowingTrainees;
import silian.recruitment.institutions.FindingObjections;
import silian.recruitment.institutions.RegisteringCandidates;
import silian.recruitment.interviews.AttendingInterviews;
import silian.recruitment.outcomes.ConsentingToTellOutcomes;
import silian.recruitment.searches.SavingSearches;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.FindingTalents;

/** What the parts of recruitment hold about the person who asks. */
@Component
final class GatheringMyRecords {

    /** Records of one kind of one person; nobody comes near. */
    private static final Limit MOST = Limit.of(1_000);

    private final FindingTalents talents;
    private final AttendingInterviews interviews;
    private final ReadingAgreements agreements;
    private final RegisteringCandidates candidacies;
    private final FollowingTrainees courses;
    private final FindingCases cases;
    private final HoldingCards cards;
    private final SavingSearches searches;
    private final Matchmaking mixers;
    private final FindingObjections objections;
    private final ConsentingToTellOutcomes outcomeConsents;
    private final Consenting consents;
    private final KnowingStartups startups;
    private final RequestingCorrections corrections;

    GatheringMyRecords(FindingTalents talents, AttendingInterviews interviews, ReadingAgreements agreements,
            RegisteringCandidates candidacies, FollowingTrainees courses, FindingCases cases, HoldingCards cards,
            SavingSearches searches, Matchmaking mixers, FindingObjections objections,
            ConsentingToTellOutcomes outcomeConsents, Consenting consents, KnowingStartups startups,
            RequestingCorrections corrections) {
        this.talents = talents;
        this.interviews = interviews;
        this.agreements = agreements;
        this.candidacies = candidacies;
        this.courses = courses;
        this.cases = cases;
        this.cards = cards;
        this.searches = searches;
        this.mixers = mixers;
        this.objections = objections;
        this.outcomeConsents = outcomeConsents;
        this.consents = consents;
        this.startups = startups;
        this.corrections = corrections;
    }

    /** @throws silian.platform.commands.Refusal {@code profile.unknown} for who claimed none */
    MyRecords of(Caller person) {
        var talent = talents.of(person);
        var told = outcomeConsents.of(person);
        return new MyRecords(
                interviews.list(person, null, first(), MOST).stream().map(MyRecords.MyInterview::of).toList(),
                agreements.list(person, first(), MOST).stream().map(MyRecords.MyAgreement::of).toList(),
                candidacies.own(person, first(), MOST).stream().map(MyRecords.MyCandidacy::of).toList(),
                courses.of(talent).stream().map(MyRecords.MyCourse::of).toList(),
                cases.list(person, null, first(), MOST).stream().map(MyRecords.MyCase::of).toList(),
                cards.list(person, first(), MOST).stream().map(MyRecords.MyCard::of).toList(),
                searches.of(talent.id()).stream().map(MyRecords.MySearch::of).toList(),
                searches.alertsOf(talent.id()).stream().map(MyRecords.MyAlert::of).toList(),
                mixers.of(talent.id()).stream().map(MyRecords.MyBadge::of).toList(), objections(person.subject()),
                told.outcomes().stream().map(MyRecords.MyOutcome::of).toList(), MyRecords.MyConsent.of(told.own()),
                told.others().stream().map(MyRecords.MyConsent::of).toList(),
                startups.of(talent.subject()).stream().map(MyRecords.MyStartup::of).toList(),
                MyRecords.MyPurpose.of(consents.of(person)),
                corrections.list(person, null, first(), MOST).stream().map(MyRecords.MyCorrection::of).toList());
    }

    private List<MyRecords.MyObjection> objections(String subject) {
        var all = new ArrayList<MyRecords.MyObjection>();
        cases.objectionsBy(subject).forEach((about, told) -> told.forEach(
                one -> all.add(new MyRecords.MyObjection(about.value(), one.reason(), one.on()))));
        objections.by(subject).forEach((about, told) -> told.forEach(
                one -> all.add(new MyRecords.MyObjection(about.value(), one.text(), one.on()))));
        return all;
    }

    private static ScrollPosition first() {
        return ScrollPosition.keyset();
    }
}
