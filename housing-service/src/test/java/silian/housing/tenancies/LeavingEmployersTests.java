package silian.housing.tenancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.housing.Commands.assertRefused;
import static silian.housing.tenancies.Tenants.DAY;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import silian.housing.EveryQueryIsServed;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.housing.HousingApplication;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.entitlements.EntitlementId;
import silian.housing.residences.Flats;
import silian.housing.residences.SomeFlats;
import silian.housing.tenancies.Tenancy.State;
import silian.platform.commands.ExpectedVersion;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

/** What becomes of a flat when somebody leaves an employer, finds the next, or was never full time. */
@WithInfrastructure
@WithTestIssuer
@EveryQueryIsServed
@SpringBootTest(classes = {HousingApplication.class, SomeFlats.class, Tenants.class})
class LeavingEmployersTests {

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
    private Tenants tenants;

    @Test
    void givesNoticeToWhoeverLeavesAndLetsThemNothingNew() {
        var hire = Hires.aHire("leaves");
        var tenancy = tenants.livingIn(hire, tenants.aFlat());

        tenants.hearAgainAndAgain(Hires.ended(hire, LEFT));

        var left = tenants.find(tenancy);
        assertThat(left.state()).isEqualTo(State.NOTICE);
        assertThat(left.leaveBy()).isEqualTo(LEFT.plusDays(30));
        var flat = tenants.aFlat();
        assertRefused("entitlement.ended",
                () -> letting.allocate(new EntitlementId("leaves"), flat, Commands.on(LEFT)));
        letting.takeBackKeys(tenancy, ExpectedVersion.any(), Commands.on(LEFT));
        tenants.hearAgainAndAgain(Hires.ended(hire, LEFT));
        assertThat(tenants.find(tenancy).state()).isEqualTo(State.ENDED);
    }

    @Test
    void freesAFlatThatNobodyHasMovedInto() {
        var hire = Hires.aHire("never-moved-in");
        var tenancy = tenants.allocated(hire, tenants.aFlat());

        tenants.hearAgainAndAgain(Hires.ended(hire, LEFT));

        assertThat(tenants.find(tenancy).state()).isEqualTo(State.CANCELLED);
        assertThat(tenants.find(tenancy).endedOn()).isEqualTo(LEFT);
        assertThat(tenants.find(tenancy).pending().sequence()).isEqualTo(2);
    }

    @Test
    void keepsTheFlatOfWhoeverHasTheNextEmployerAlready() {
        var first = Hires.aHire("first-employer", "moves-on");
        var tenancy = tenants.livingIn(first, tenants.aFlat());
        tenants.entitled(Hires.aHire("next-employer", "moves-on"));

        tenants.hearAgainAndAgain(Hires.ended(first, LEFT));

        assertThat(tenants.find(tenancy).state()).isEqualTo(State.OCCUPIED);
        assertThat(tenants.find(tenancy).entitlement()).isEqualTo(new EntitlementId("next-employer"));
        tenants.hearAgainAndAgain(Hires.ended(Hires.aHire("next-employer", "moves-on"), LEFT.plusYears(1)));
        assertThat(tenants.find(tenancy).leaveBy()).isEqualTo(LEFT.plusYears(1).plusDays(30));
    }

    @Test
    void takesTheNoticeBackFromWhoeverFindsTheNextEmployer() {
        var first = Hires.aHire("employer-1", "comes-back");
        var tenancy = tenants.livingIn(first, tenants.aFlat());
        tenants.hear(Hires.ended(first, LEFT));
        assertThat(tenants.find(tenancy).state()).isEqualTo(State.NOTICE);

        tenants.entitled(Hires.aHire("employer-2", "comes-back"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tenants.find(tenancy).state()).isEqualTo(State.OCCUPIED));
        tenants.hearAgainAndAgain(Hires.ended(first, LEFT));
        tenants.hear(Hires.confirmed(first));
        assertThat(tenants.find(tenancy).state()).isEqualTo(State.OCCUPIED);
        assertThat(tenants.find(tenancy).entitlement()).isEqualTo(new EntitlementId("employer-2"));
        assertThat(tenants.find(tenancy).leaveBy()).isNull();
    }

    @Test
    void goesByWhetherTheHireWasFullTimeAfterAll() {
        var hire = Hires.aHire("part-time-after-all");
        var tenancy = tenants.livingIn(hire, tenants.aFlat());

        tenants.hearAgainAndAgain(Hires.corrected(hire, 2, DAY.plusDays(9), false));
        assertThat(tenants.find(tenancy).leaveBy()).isEqualTo(DAY.plusDays(39));
        var flat = tenants.aFlat();
        assertRefused("entitlement.not-eligible",
                () -> letting.allocate(new EntitlementId(hire.hireId()), flat, Commands.on(LEFT)));

        tenants.hearAgainAndAgain(Hires.corrected(hire, 3, DAY.plusDays(10), true));
        tenants.hear(Hires.corrected(hire, 2, DAY.plusDays(9), false));
        assertThat(tenants.find(tenancy).state()).isEqualTo(State.OCCUPIED);
        assertThat(tenants.find(tenancy).leaveBy()).isNull();
    }

    @Test
    void undoesAnAllocationThatDidNotSeeTheEnd() {
        var hire = Hires.aHire("ends-meanwhile");
        var seenByOfficer = deciding.declareHomes(tenants.entitled(hire), 0, Commands.ofTalent(hire.subject(), DAY));
        var flat = flats.findById(tenants.aFlat()).orElseThrow();
        tenants.hear(Hires.ended(hire, DAY.minusDays(1)));

        var id = tenancies.save(Tenancy.allocate(seenByOfficer, flat, Commands.on(DAY))).id();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tenants.find(id).state()).isEqualTo(State.CANCELLED));
        assertThat(tenants.find(id).endedOn()).isEqualTo(DAY);
    }
}
