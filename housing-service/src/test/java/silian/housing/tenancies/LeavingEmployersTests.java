package silian.housing.tenancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.housing.Commands.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import silian.contracts.recruitment.HireConfirmed;
import silian.housing.EveryQueryIsServed;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.housing.HousingApplication;
import silian.housing.Told;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.entitlements.EntitlementId;
import silian.housing.residences.Flats;
import silian.housing.residences.SomeFlats;
import silian.housing.tenancies.Tenancy.State;
import silian.platform.commands.ExpectedVersion;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

/** What becomes of a flat when somebody leaves an employer, finds the next, or was never full time. */
@WithInfrastructure
@WithTestIssuer
@EveryQueryIsServed
@SpringBootTest(classes = {HousingApplication.class, SomeFlats.class})
class LeavingEmployersTests {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 11);
    private static final LocalDate LEFT = LocalDate.of(2023, 6, 30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private LettingFlats letting;
    @Autowired
    private DecidingEntitlements deciding;
    @Autowired
    private Tenancies tenancies;
    @Autowired
    private Flats flats;
    @Autowired
    private SomeFlats someFlats;
    @Autowired
    private List<EventSubscriber> subscribers;

    @Test
    void givesNoticeToWhoeverLeavesAndLetsThemNothingNew() {
        var hire = Hires.aHire("leaves");
        var tenancy = occupied(hire);

        hearThrice(Hires.ended(hire, LEFT));

        var left = find(tenancy);
        assertThat(left.state()).isEqualTo(State.NOTICE);
        assertThat(left.leaveBy()).isEqualTo(LEFT.plusDays(30));
        var flat = someFlats.finished(1).getFirst();
        assertRefused("entitlement.ended",
                () -> letting.allocate(new EntitlementId("leaves"), flat, Commands.on(LEFT)));
        letting.takeBackKeys(tenancy, ExpectedVersion.any(), Commands.on(LEFT));
        hearThrice(Hires.ended(hire, LEFT));
        assertThat(find(tenancy).state()).isEqualTo(State.ENDED);
    }

    @Test
    void freesAFlatThatNobodyHasMovedInto() {
        var hire = Hires.aHire("never-moved-in");
        var tenancy = letting.allocate(anEntitled(hire), someFlats.finished(1).getFirst(), Commands.on(DAY)).id();

        hearThrice(Hires.ended(hire, LEFT));

        assertThat(find(tenancy).state()).isEqualTo(State.CANCELLED);
        assertThat(find(tenancy).endedOn()).isEqualTo(LEFT);
        assertThat(find(tenancy).pending().sequence()).isEqualTo(2);
    }

    @Test
    void keepsTheFlatOfWhoeverHasTheNextEmployerAlready() {
        var first = Hires.aHire("first-employer", "moves-on");
        var tenancy = occupied(first);
        anEntitled(Hires.aHire("next-employer", "moves-on"));

        hearThrice(Hires.ended(first, LEFT));

        assertThat(find(tenancy).state()).isEqualTo(State.OCCUPIED);
        assertThat(find(tenancy).entitlement()).isEqualTo(new EntitlementId("next-employer"));
        hearThrice(Hires.ended(Hires.aHire("next-employer", "moves-on"), LEFT.plusYears(1)));
        assertThat(find(tenancy).leaveBy()).isEqualTo(LEFT.plusYears(1).plusDays(30));
    }

    @Test
    void takesTheNoticeBackFromWhoeverFindsTheNextEmployer() {
        var first = Hires.aHire("employer-1", "comes-back");
        var tenancy = occupied(first);
        hear(Hires.ended(first, LEFT));
        assertThat(find(tenancy).state()).isEqualTo(State.NOTICE);

        anEntitled(Hires.aHire("employer-2", "comes-back"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(find(tenancy).state()).isEqualTo(State.OCCUPIED));
        hearThrice(Hires.ended(first, LEFT));
        hear(Hires.confirmed(first));
        assertThat(find(tenancy).state()).isEqualTo(State.OCCUPIED);
        assertThat(find(tenancy).entitlement()).isEqualTo(new EntitlementId("employer-2"));
        assertThat(find(tenancy).leaveBy()).isNull();
    }

    @Test
    void goesByWhetherTheHireWasFullTimeAfterAll() {
        var hire = Hires.aHire("part-time-after-all");
        var tenancy = occupied(hire);

        hearThrice(Hires.corrected(hire, 2, DAY.plusDays(9), false));
        assertThat(find(tenancy).leaveBy()).isEqualTo(DAY.plusDays(39));
        var flat = someFlats.finished(1).getFirst();
        assertRefused("entitlement.not-eligible",
                () -> letting.allocate(new EntitlementId(hire.hireId()), flat, Commands.on(LEFT)));

        hearThrice(Hires.corrected(hire, 3, DAY.plusDays(10), true));
        hear(Hires.corrected(hire, 2, DAY.plusDays(9), false));
        assertThat(find(tenancy).state()).isEqualTo(State.OCCUPIED);
        assertThat(find(tenancy).leaveBy()).isNull();
    }

    @Test
    void undoesAnAllocationThatDidNotSeeTheEnd() {
        var hire = Hires.aHire("ends-meanwhile");
        var seenByOfficer = deciding.declareHomes(anEntitled(hire), 0, Commands.ofTalent(hire.subject(), DAY));
        var flat = flats.findById(someFlats.finished(1).getFirst()).orElseThrow();
        hear(Hires.ended(hire, DAY.minusDays(1)));

        var id = tenancies.save(Tenancy.allocate(seenByOfficer, flat, Commands.on(DAY))).id();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(find(id).state()).isEqualTo(State.CANCELLED));
        assertThat(find(id).endedOn()).isEqualTo(DAY);
    }

    private TenancyId occupied(HireConfirmed hire) {
        var id = letting.allocate(anEntitled(hire), someFlats.finished(1).getFirst(), Commands.on(DAY)).id();
        letting.sign(id, ExpectedVersion.any(), Commands.ofTalent(hire.subject(), DAY));
        return letting.handOverKeys(id, ExpectedVersion.any(), Commands.on(DAY)).id();
    }

    private EntitlementId anEntitled(HireConfirmed hire) {
        hear(Hires.confirmed(hire));
        return deciding.declareHomes(new EntitlementId(hire.hireId()), 0, Commands.ofTalent(hire.subject(), DAY)).id();
    }

    private Tenancy find(TenancyId id) {
        return tenancies.findById(id).orElseThrow();
    }

    private void hearThrice(Delivered<? extends Contract> event) {
        for (int i = 0; i < 3; i++) {
            hear(event);
        }
    }

    private void hear(Delivered<? extends Contract> event) {
        new Told(subscribers).tell(event);
    }
}
