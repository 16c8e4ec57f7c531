package silian.housing.tenancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.housing.Commands.assertRefused;
import static silian.housing.tenancies.Tenants.DAY;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import silian.contracts.housing.FlatAllocated;
import silian.housing.EveryQueryIsServed;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.housing.HousingApplication;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.entitlements.Entitlement;
import silian.housing.entitlements.EntitlementId;
import silian.housing.entitlements.Entitlements;
import silian.housing.residences.FlatId;
import silian.housing.residences.Flats;
import silian.housing.residences.SomeFlats;
import silian.housing.tenancies.Tenancy.State;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

/** Many officers, events that come twice or late, and repeated commands, on the real store and broker. */
@WithInfrastructure
@WithTestIssuer
@EveryQueryIsServed
@SpringBootTest(classes = {HousingApplication.class, SomeFlats.class, Tenants.class})
class LettingFlatsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private LettingFlats letting;
    @Autowired
    private DecidingEntitlements deciding;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private Tenancies tenancies;
    @Autowired
    private Flats flats;
    @Autowired
    private SomeFlats someFlats;
    @Autowired
    private Tenants tenants;

    @Test
    void letsAFlatOnceHoweverManyOfficersTry() throws InterruptedException {
        var flat = tenants.aFlat();
        var entitled = IntStream.range(0, 20).mapToObj(i -> tenants.entitled("crowd-" + i)).toList();

        var outcomes = atOnce(entitled.stream().map(hire -> allocation(hire, flat)).toList());

        assertThat(outcomes).filteredOn("let"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("flat.taken"::equals).hasSize(19);
        assertThat(tenancies.findByHoldsFlatIn(List.of(flat))).hasSize(1);
    }

    @Test
    void letsOneFlatToAPersonHoweverManyAreTried() throws InterruptedException {
        var free = someFlats.finished(10);
        var first = tenants.entitled(Hires.aHire("twice-1", "person-twice"));
        var second = tenants.entitled(Hires.aHire("twice-2", "person-twice"));

        var outcomes = atOnce(IntStream.range(0, 10)
                .mapToObj(i -> allocation(i % 2 == 0 ? first : second, free.get(i))).toList());

        assertThat(outcomes).filteredOn("let"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("tenancy.person-has-one"::equals).hasSize(9);
        assertThat(tenancies.findByHoldsFlatIn(free)).hasSize(1);
    }

    @Test
    void carriesARepeatedCommandOutOnce() {
        var hire = tenants.entitled("repeats");
        var flat = tenants.aFlat();
        var allocation = Commands.on(DAY);
        var id = letting.allocate(hire, flat, allocation).id();
        assertThat(letting.allocate(hire, flat, allocation).id()).isEqualTo(id);

        var signature = Commands.ofTalent("account-of-repeats", DAY);
        var signed = letting.sign(id, new ExpectedVersion(tenants.find(id).version()), signature);
        assertThat(letting.sign(id, new ExpectedVersion(0L), signature).version()).isEqualTo(signed.version());
        var keys = Commands.on(DAY);
        letting.handOverKeys(id, ExpectedVersion.any(), keys);
        letting.handOverKeys(id, ExpectedVersion.any(), keys);
        var back = Commands.on(DAY);
        letting.takeBackKeys(id, ExpectedVersion.any(), back);
        assertThat(letting.takeBackKeys(id, ExpectedVersion.any(), back).pending().sequence()).isEqualTo(4);
        assertThat(letting.allocate(hire, flat, allocation).state()).isEqualTo(State.ENDED);

        assertThat(letting.allocate(hire, flat, Commands.on(DAY)).id()).isNotEqualTo(id);
    }

    @Test
    void refusesAMoveThatSawAnOlderVersion() {
        var id = tenants.allocated(Hires.aHire("stale"), tenants.aFlat());

        assertRefused("version.stale",
                () -> letting.sign(id, new ExpectedVersion(99L), Commands.ofTalent("account-of-stale", DAY)));
    }

    @Test
    void decidesAHireOnceAndRevokesItOnce() {
        var hire = Hires.aHire("heard-twice");
        tenants.hear(Hires.confirmed(hire));
        tenants.hear(Hires.confirmed(hire));
        assertThat(find("heard-twice").pending().sequence()).isEqualTo(2);

        tenants.hear(Hires.withdrawn(hire, DAY));
        tenants.hear(Hires.withdrawn(hire, DAY));
        tenants.hear(Hires.confirmed(hire));
        assertThat(find("heard-twice").state()).isEqualTo(Entitlement.State.REVOKED);
        assertThat(find("heard-twice").pending().sequence()).isEqualTo(3);
    }

    @Test
    void recognisesAnUnchangedDecisionAfterItWasStored() {
        tenants.entitled("unchanged");
        var before = find("unchanged").pending().sequence();
        var command = Commands.ofTalent("account-of-unchanged", DAY);
        deciding.declareHomes(new EntitlementId("unchanged"), 0, command);
        deciding.declareHomes(new EntitlementId("unchanged"), 3, command);

        assertThat(find("unchanged").pending().sequence()).isEqualTo(before);
        assertRefused("entitlement.unknown", () -> deciding.declareHomes(new EntitlementId("unchanged"), 0,
                Commands.ofTalent("somebody-else", DAY)));
    }

    @Test
    void freesTheFlatWhenTheHireIsWithdrawnAfterTheAllocation() {
        var hire = Hires.aHire("late-withdrawal");
        var flat = tenants.aFlat();
        var id = tenants.allocated(hire, flat);

        tenants.hear(Hires.withdrawn(hire, DAY.plusDays(5)));
        tenants.hear(Hires.withdrawn(hire, DAY.plusDays(5)));

        var tenancy = tenants.find(id);
        assertThat(tenancy.state()).isEqualTo(State.CANCELLED);
        assertThat(tenancy.endedOn()).isEqualTo(DAY.plusDays(5));
        assertThat(tenancy.pending().sequence()).isEqualTo(2);
        letting.allocate(tenants.entitled("next-tenant"), flat, Commands.on(DAY));
    }

    @Test
    void keepsTheFlatOfATenantUnderNotice() {
        var hire = Hires.aHire("notice");
        var flat = tenants.aFlat();
        var id = tenants.livingIn(hire, flat);

        tenants.hear(Hires.withdrawn(hire, DAY));
        tenants.hear(Hires.withdrawn(hire, DAY));

        assertThat(tenants.find(id).leaveBy()).isEqualTo(DAY.plusDays(30));
        var waiting = tenants.entitled("waiting");
        assertRefused("flat.taken", () -> letting.allocate(waiting, flat, Commands.on(DAY)));
        letting.takeBackKeys(id, ExpectedVersion.any(), Commands.on(DAY));
        letting.allocate(waiting, flat, Commands.on(DAY));
    }

    @Test
    void allocatesNothingAfterTheWithdrawal() {
        var entitled = tenants.entitled("early-withdrawal");
        tenants.hear(Hires.withdrawn(Hires.aHire("early-withdrawal"), DAY));

        var flat = tenants.aFlat();
        assertRefused("entitlement.revoked", () -> letting.allocate(entitled, flat, Commands.on(DAY)));
    }

    @Test
    void undoesAnAllocationThatDidNotSeeTheWithdrawal() {
        var hire = Hires.aHire("race");
        var seenByOfficer = entitlements.findById(tenants.entitled("race")).orElseThrow();
        var flat = tenants.aFlat();
        tenants.hear(Hires.withdrawn(hire, DAY));

        var id = tenancies.save(Tenancy.allocate(seenByOfficer, flats.findById(flat).orElseThrow(), Commands.on(DAY)))
                .id();

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(tenants.find(id).state()).isEqualTo(State.CANCELLED));
        var allocated = Hires.delivered("silian.housing.tenancy.v1", id.value(), 1,
                new FlatAllocated(id.value(), "race", hire.talentId(), flat.value(), DAY));
        tenants.hear(allocated);
        tenants.hear(Hires.withdrawn(hire, DAY));
        assertThat(tenants.find(id).pending().sequence()).isEqualTo(2);
        assertThat(tenancies.findByHoldsFlatIn(List.of(flat))).isEmpty();
    }

    @Test
    void leavesAnAllocationAloneWhoseEntitlementStands() {
        var flat = tenants.aFlat();
        var tenancy = letting.allocate(tenants.entitled("stands"), flat, Commands.on(DAY));
        var id = tenancy.id();
        tenants.hear(Hires.delivered("silian.housing.tenancy.v1", id.value(), 1,
                new FlatAllocated(id.value(), "stands", tenancy.talent(), flat.value(), DAY)));

        assertThat(tenants.find(id).state()).isEqualTo(State.ALLOCATED);
    }

    private Entitlement find(String hire) {
        return entitlements.findById(new EntitlementId(hire)).orElseThrow();
    }

    private Callable<String> allocation(EntitlementId hire, FlatId flat) {
        return () -> {
            try {
                letting.allocate(hire, flat, Commands.on(DAY));
                return "let";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
    }

    private static List<String> atOnce(List<Callable<String>> attempts) throws InterruptedException {
        var start = new CountDownLatch(attempts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(attempts.stream().<Callable<String>>map(attempt -> () -> {
                start.countDown();
                start.await();
                return attempt.call();
            }).toList()).stream().map(done -> {
                try {
                    return done.get();
                } catch (InterruptedException | ExecutionException failure) {
                    throw new AssertionError(failure);
                }
            }).toList();
        }
    }
}
