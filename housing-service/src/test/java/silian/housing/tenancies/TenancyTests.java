package silian.housing.tenancies;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.housing.Commands.assertRefused;
import static silian.housing.Hires.HIRED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import silian.contracts.housing.FlatAllocated;
import silian.contracts.housing.KeysHandedOver;
import silian.contracts.housing.TenancyEnded;
import silian.contracts.housing.TenancySigned;
import silian.contracts.recruitment.HireConfirmed;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.housing.entitlements.AnEntitlement;
import silian.housing.entitlements.Entitlement;
import silian.housing.entitlements.Loss;
import silian.housing.residences.AFlat;
import silian.housing.residences.Flat;
import silian.housing.tenancies.Tenancy.State;

class TenancyTests {

    private static final LocalDate ALLOCATED = LocalDate.of(2022, 7, 11);
    private static final LocalDate SIGNED = LocalDate.of(2022, 7, 18);
    private static final LocalDate KEYS = LocalDate.of(2022, 7, 25);
    private static final LocalDate WITHDRAWN = LocalDate.of(2022, 8, 1);
    private static final Loss LOSS = new Loss(WITHDRAWN, "not-reported-for-work");
    private static final LocalDate RETURNED = LocalDate.of(2022, 9, 30);
    private static final HireConfirmed HIRE = Hires.aHire("hire-1", "account-1");
    private static final Flat FLAT = AFlat.finishedOn(LocalDate.of(2022, 6, 30));

    @Test
    void goesFromAllocationToTheReturnOfTheKeysAndTellsTheWorld() {
        var tenancy = aTenancy(State.OCCUPIED);
        tenancy.takeBackKeys(Commands.on(RETURNED));

        var id = tenancy.id().value();
        var flat = FLAT.id().value();
        assertThat(published(tenancy)).containsExactly(
                new FlatAllocated(id, "hire-1", HIRE.talentId(), flat, ALLOCATED),
                new TenancySigned(id, "hire-1", HIRE.talentId(), flat, SIGNED, SIGNED, LocalDate.of(2025, 7, 17),
                        new BigDecimal("450.00")),
                new KeysHandedOver(id, "hire-1", HIRE.talentId(), flat, KEYS),
                new TenancyEnded(id, "hire-1", HIRE.talentId(), flat, RETURNED, "keys-returned"));
        assertThat(tenancy.state()).isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @CsvSource({"A,1500.00,0.00", "C,1500.00,0.00", "D,1500.00,450.00", "E,1500.00,750.00", "F,1500.00,1050.00",
            "D,999.95,299.99", "F,0.01,0.01"})
    void fixesTheRentByClassRoundedHalfUpToTheFen(String talentClass, String marketRent, BigDecimal monthly) {
        var hire = Hires.aHire("hire-1", "account-1", talentClass, LocalDate.of(1990, 1, 1), true);
        var flat = AFlat.finishedOn(LocalDate.of(2022, 6, 30), marketRent);
        var terms = Tenancy.allocate(AnEntitlement.withHomes(hire, 0), flat, Commands.on(ALLOCATED)).terms();

        assertThat(terms.monthlyRent().getAmount()).isEqualByComparingTo(monthly);
        assertThat(terms.termYears()).isEqualTo(3);
        assertThat(terms.noticeDays()).isEqualTo(30);
        assertThat(terms.scheme()).isEqualTo(LocalDate.of(2022, 1, 1));
    }

    @Test
    void needsAnEligiblePersonAndAFinishedFlat() {
        assertRefused("entitlement.not-eligible", () -> allocate(AnEntitlement.of(HIRE), FLAT, ALLOCATED));
        assertRefused("entitlement.not-eligible", () -> allocate(AnEntitlement.withHomes(HIRE, 1), FLAT, ALLOCATED));
        assertRefused("entitlement.revoked", () -> allocate(AnEntitlement.revoked(HIRE), FLAT, ALLOCATED));
        var eligible = AnEntitlement.withHomes(HIRE, 0);
        assertRefused("flat.not-habitable", () -> allocate(eligible, AFlat.planned(), ALLOCATED));
        assertRefused("flat.not-habitable",
                () -> allocate(eligible, AFlat.finishedOn(ALLOCATED.plusDays(1)), ALLOCATED));
        assertThat(allocate(eligible, AFlat.finishedOn(ALLOCATED), ALLOCATED).state()).isEqualTo(State.ALLOCATED);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "ALLOCATED")
    void isSignedOnlyAfterTheAllocation(State state) {
        assertUnmoved("tenancy.not-allocated", aTenancy(state), tenancy -> tenancy.sign(Commands.on(RETURNED)));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGNED")
    void opensOnlyAfterTheSignature(State state) {
        assertUnmoved("tenancy.not-signed", aTenancy(state), tenancy -> tenancy.handOverKeys(Commands.on(RETURNED)));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = {"OCCUPIED", "NOTICE"})
    void takesBackOnlyKeysThatWereHandedOver(State state) {
        assertUnmoved("tenancy.not-occupied", aTenancy(state), tenancy -> tenancy.takeBackKeys(Commands.on(RETURNED)));
    }

    @Test
    void keepsItsDatesInOrder() {
        assertRefused("tenancy.dates-out-of-order",
                () -> allocate(AnEntitlement.withHomes(HIRE, 0), FLAT, HIRED.minusDays(1)));
        assertUnmoved("tenancy.dates-out-of-order", aTenancy(State.ALLOCATED),
                tenancy -> tenancy.sign(Commands.on(ALLOCATED.minusDays(1))));
        assertUnmoved("tenancy.dates-out-of-order", aTenancy(State.SIGNED),
                tenancy -> tenancy.handOverKeys(Commands.on(SIGNED.minusDays(1))));
        assertUnmoved("tenancy.dates-out-of-order", aTenancy(State.OCCUPIED),
                tenancy -> tenancy.takeBackKeys(Commands.on(KEYS.minusDays(1))));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void losesItsHireOnce(State state) {
        var tenancy = aTenancy(state);
        int known = tenancy.pending().recorded().size();
        boolean first = tenancy.loseEntitlement(LOSS, Commands.NOON);
        boolean second = tenancy.loseEntitlement(LOSS, Commands.NOON);

        assertThat(first).isEqualTo(List.of(State.ALLOCATED, State.SIGNED, State.OCCUPIED).contains(state));
        assertThat(second).isFalse();
        assertThat(tenancy.pending().recorded()).hasSize(known + (first ? 1 : 0));
        assertThat(tenancy.state()).isEqualTo(switch (state) {
            case ALLOCATED, SIGNED, CANCELLED -> State.CANCELLED;
            case OCCUPIED, NOTICE -> State.NOTICE;
            case ENDED -> State.ENDED;
        });
    }

    @Test
    void givesNoticeToATenantWhoseHireWasWithdrawn() {
        var tenancy = aTenancy(State.NOTICE);

        assertThat(tenancy.leaveBy()).isEqualTo(LocalDate.of(2022, 8, 31));
        assertThat(tenancy.endedOn()).isNull();
        tenancy.takeBackKeys(Commands.on(RETURNED));
        assertThat(tenancy.state()).isEqualTo(State.ENDED);
    }

    @Test
    void countsALossFromTheAllocationAtTheEarliest() {
        var tenancy = aTenancy(State.ALLOCATED);
        tenancy.loseEntitlement(new Loss(ALLOCATED.minusDays(3), "resigned"), Commands.NOON);

        assertThat(tenancy.endedOn()).isEqualTo(ALLOCATED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void goesOnUnderTheNextHireWhileItLasts(State state) {
        var tenancy = aTenancy(state);
        var next = AnEntitlement.withHomes(Hires.aHire("hire-2", "account-1"), 0);
        var lasts = state != State.ENDED && state != State.CANCELLED;

        assertThat(tenancy.goOnUnder(next)).isEqualTo(lasts);

        assertThat(tenancy.entitlement().value()).isEqualTo(lasts ? "hire-2" : "hire-1");
        assertThat(tenancy.state()).isEqualTo(state == State.NOTICE ? State.OCCUPIED : state);
        assertThat(tenancy.leaveBy()).isNull();
        assertThat(tenancy.terms()).isEqualTo(aTenancy(state).terms());
    }

    private static Tenancy aTenancy(State state) {
        var tenancy = allocate(AnEntitlement.withHomes(HIRE, 0), FLAT, ALLOCATED);
        if (state == State.ALLOCATED) {
            return tenancy;
        }
        if (state == State.CANCELLED) {
            tenancy.loseEntitlement(LOSS, Commands.NOON);
            return tenancy;
        }
        tenancy.sign(Commands.ofTalent("account-1", SIGNED));
        if (state == State.SIGNED) {
            return tenancy;
        }
        tenancy.handOverKeys(Commands.on(KEYS));
        if (state == State.NOTICE) {
            tenancy.loseEntitlement(LOSS, Commands.NOON);
        } else if (state == State.ENDED) {
            tenancy.takeBackKeys(Commands.on(RETURNED));
        }
        return tenancy;
    }

    private static Tenancy allocate(Entitlement entitlement, Flat flat, LocalDate on) {
        return Tenancy.allocate(entitlement, flat, Commands.on(on));
    }

    private static void assertUnmoved(String code, Tenancy tenancy, Consumer<Tenancy> move) {
        var state = tenancy.state();
        int known = tenancy.pending().recorded().size();
        assertRefused(code, () -> move.accept(tenancy));
        assertThat(tenancy.state()).isEqualTo(state);
        assertThat(tenancy.pending().recorded()).hasSize(known);
    }

    private static List<Object> published(Tenancy tenancy) {
        var contracts = new TenancyContracts();
        return tenancy.pending().recorded().stream().flatMap(event -> contracts.contractOf(event).stream())
                .<Object>map(contract -> contract).toList();
    }
}
