package silian.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.housing.Housing.ALLOCATED;
import static silian.housing.Housing.FINISHED;
import static silian.housing.Housing.aFlat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import silian.contracts.recruitment.HireConfirmed;
import silian.platform.events.Contract;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

/** What officers and talents see of the service, over HTTP and Kafka. */
@WithInfrastructure
@WithTestIssuer
@EveryQueryIsServed
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HousingJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate SIGNED = LocalDate.of(2022, 7, 18);
    private static final LocalDate KEYS = LocalDate.of(2022, 7, 25);
    private static final LocalDate RETURNED = LocalDate.of(2022, 9, 30);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;
    @Autowired
    private List<Figure> figures;

    private Housing service;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        service = new Housing(port);
    }

    @Test
    void leadsFromAResidenceToTheKeysAndBack() {
        int keys = figure("H01");
        int finished = figure("H06");
        int housed = figure("H07");
        var flat = service.flats(aFlat("1-101"), aFlat("1-102")).getFirst();
        assertThat(figure("H06") - finished).isEqualTo(2);

        var hire = Hires.aHire("journey", "journey-person");
        publish(1, hire);
        publish(1, hire);
        var talent = Tokens.talent("journey-person");
        awaitEntitlement("journey");
        var undecided = service.get(talent, "/me").body().at("/entitlements/0/decisions/0");
        assertThat(undecided.path("outcome").asString()).isEqualTo("facts-missing");
        assertThat(undecided.at("/criteria/2/needs/0").asString()).isEqualTo("person.homes_in_district");
        assertThat(undecided.at("/criteria/2/reason/zh").asString()).isEqualTo("在本区无自有住房");
        allocate("journey", flat).refuses(409, "entitlement.not-eligible");

        var declared = declareHomes("journey", "journey-person", 0).expect(200).body();
        assertThat(declared.at("/decisions/0/outcome").asString()).isEqualTo("eligible");
        var tenancy = allocate("journey", flat).expect(201);
        assertThat(tenancy.text("state")).isEqualTo("ALLOCATED");
        assertThat(tenancy.body().path("monthlyRent").decimalValue()).isEqualByComparingTo("450");
        assertThat(isLet(flat)).isTrue();
        var path = "/tenancies/" + tenancy.text("id");
        move(Tokens.officer(), path + "/key-hand-over", KEYS).refuses(409, "tenancy.not-signed");
        move(talent, path + "/signature", SIGNED).expect(200);
        move(talent, path + "/signature", SIGNED).refuses(409, "tenancy.not-allocated");
        assertThat(move(Tokens.officer(), path + "/key-hand-over", KEYS).expect(200).text("keysOn"))
                .isEqualTo("2022-07-25");

        assertThat(figure("H01") - keys).isOne();
        assertThat(figure("H07") - housed).isOne();
        assertThat(records("H01")).contains(tenancy.text("id"));
        assertThat(records("H06")).contains(flat);
        assertThat(records("H07")).contains(tenancy.text("id"));
        var mine = service.get(talent, "/me").expect(200).body();
        assertThat(mine.path("entitlements").size()).isOne();
        assertThat(mine.at("/tenancies/0/state").asString()).isEqualTo("OCCUPIED");

        move(Tokens.officer(), path + "/key-return", RETURNED).expect(200);
        assertThat(isLet(flat)).isFalse();
        assertThat(figure("H01") - keys).isOne();
        assertThat(figure("H07")).isEqualTo(housed);
        figures.forEach(figure -> FigureConsistency.verify(figure, new Period(KEYS, RETURNED.minusDays(1))));
    }

    @Test
    void decidesWithinASecondOfTheHire() {
        var waits = IntStream.range(0, 9).mapToObj(i -> {
            var hire = Hires.aHire("prompt-" + i, "prompt-person-" + i);
            var begun = System.nanoTime();
            publish(1, hire);
            await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> service.get(Tokens.officer(),
                    "/entitlements/" + hire.hireId()).status() == 200);
            return Duration.ofNanos(System.nanoTime() - begun);
        }).sorted().toList();

        // the one in the middle: a busy machine may hold up a few
        assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void takesTheFlatBackFromAWithdrawnHire() {
        var flat = service.flats(aFlat("1-101")).getFirst();
        var hire = anEntitled("withdrawn", "D");
        var tenancy = allocate("withdrawn", flat).expect(201);
        publish(2, Hires.aWithdrawal(hire, LocalDate.of(2022, 8, 1)));
        publish(2, Hires.aWithdrawal(hire, LocalDate.of(2022, 8, 1)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(isLet(flat)).isFalse());
        var mine = service.get(Tokens.talent(hire.subject()), "/me").body();
        assertThat(mine.at("/entitlements/0/state").asString()).isEqualTo("REVOKED");
        assertThat(mine.at("/tenancies/0/state").asString()).isEqualTo("CANCELLED");
        declareHomes("withdrawn", hire.subject(), 0).refuses(409, "entitlement.revoked");
        move(Tokens.talent(hire.subject()), "/tenancies/" + tenancy.text("id") + "/signature", SIGNED)
                .refuses(409, "tenancy.not-allocated");
    }

    @Test
    void givesATenantNoticeWhenTheHireEnds() {
        var hire = anEntitled("ended", "D");
        moveIn(hire, service.flats(aFlat("1-101")).getFirst());
        publish(2, Hires.anEnd(hire, RETURNED));
        publish(2, Hires.anEnd(hire, RETURNED));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(service.get(Tokens.talent(hire.subject()), "/me")
                .body().at("/tenancies/0/leaveBy").asString()).isEqualTo("2022-10-30"));
        assertThat(service.get(Tokens.officer(), "/entitlements/ended").text("state")).isEqualTo("ENDED");
        allocate("ended", service.flats(aFlat("1-101")).getFirst()).refuses(409, "entitlement.ended");
    }

    @Test
    void countsOnlyHighLevelTalentsAsSuch() {
        int keys = figure("H01");
        int housed = figure("H07");
        moveIn(anEntitled("bachelor", "F"), service.flats(aFlat("1-101")).getFirst());
        moveIn(anEntitled("professor", "A"), service.flats(aFlat("1-101")).getFirst());

        assertThat(figure("H01") - keys).isEqualTo(2);
        assertThat(figure("H07") - housed).isOne();
        figures.forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
        figures.forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2021)));
        assertThat(figures).extracting(figure -> figure.description().id()).contains("H01", "H06", "H07");
        assertThat(service.get(Tokens.talent("account-of-bachelor"), "/figures/H01?from=2022-01-01&to=2022-12-31")
                .status()).isEqualTo(403);
    }

    @Test
    void showsNobodySomebodyElsesTenancyOrEntitlement() {
        var hire = anEntitled("private", "D");
        var tenancy = "/tenancies/" + allocate("private", service.flats(aFlat("1-101")).getFirst()).expect(201)
                .text("id");
        var other = Tokens.talent("somebody-else");

        move(other, tenancy + "/signature", SIGNED).refuses(404, "tenancy.unknown");
        declareHomes("private", "somebody-else", 0).refuses(404, "entitlement.unknown");
        assertThat(service.get(other, "/me").body().path("tenancies").size()).isZero();
        move(Tokens.talent(hire.subject()), tenancy + "/key-hand-over", KEYS).expect(403);
        move(Tokens.officer(), tenancy + "/signature", SIGNED).expect(403);
        service.get(Tokens.talent(hire.subject()), "/entitlements/private").expect(403);
        service.get(Tokens.talent(hire.subject()), "/flats").expect(403);
        move(Tokens.talent(hire.subject()), tenancy + "/signature", SIGNED).expect(200);
    }

    @Test
    void carriesARepeatedRequestOutOnce() {
        var flats = service.flats(aFlat("1-101"), aFlat("1-102"));
        anEntitled("repeated", "D");
        var body = Map.of("hire", "repeated", "flat", flats.getFirst());
        var first = service.post(Tokens.officer(), "/allocations", body, ALLOCATED, "same-key").expect(201);

        assertThat(service.post(Tokens.officer(), "/allocations", body, ALLOCATED, "same-key").expect(201).text("id"))
                .isEqualTo(first.text("id"));
        allocate("repeated", flats.getFirst()).refuses(409, "flat.taken");
        allocate("repeated", flats.getLast()).refuses(409, "tenancy.person-has-one");
    }

    @Test
    void entersNoFlatTwice() {
        var residence = service.aResidence();
        var twice = service.enter(residence, List.of(aFlat("1-101"), aFlat("1-102"), aFlat(" 1-101 "))).expect(400);
        assertThat(twice.body().path("faults").size()).isOne();
        assertThat(twice.body().at("/faults/0/field").asString()).isEqualTo("flats[2].number");
        assertThat(twice.body().at("/faults/0/code").asString()).isEqualTo("flat.number-taken");

        service.enter(residence, List.of(aFlat("1-101"))).expect(201);
        service.enter(residence, List.of(aFlat("1-102"), aFlat("1-101"))).refuses(400, "flat.number-taken");
        service.enter(residence, List.of(aFlat("1-102"))).expect(201);
        service.enter("no-such-residence", List.of(aFlat("1-101"))).refuses(404, "residence.unknown");
    }

    @Test
    void entersTwoHundredFlatsAtOnceAndNoMore() {
        var residence = service.aResidence();
        var flats = IntStream.range(0, 201).mapToObj(i -> aFlat("2-" + i)).toList();

        assertThat(service.enter(residence, flats).expect(400).body().at("/faults/0/field").asString())
                .isEqualTo("flats");
        service.enter(residence, List.of()).expect(400);
        assertThat(service.enter(residence, flats.subList(0, 200)).expect(201).body().path("flats").size())
                .isEqualTo(200);
        assertThat(service.ids(Tokens.officer(), "/flats?limit=150")).hasSizeGreaterThanOrEqualTo(200)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"floorArea,0", "floorArea,-1", "floorArea,10000", "floorArea,60.123", "marketRent,0",
            "marketRent,1000000", "marketRent,0.001", "number,' '", "number,123456789012345678901",
            "plannedOn,2022-02-30", "completedOn,2022-01-09", "completedOn,2022-07-01"})
    void namesTheFaultyFieldOfAFlat(String field, String value) {
        var answer = service.enter(service.aResidence(), List.of(aFlat("1-101"), aFlat(Map.of(field, value))))
                .expect(400);

        assertThat(answer.body().path("faults").size()).as("%s", answer.body()).isOne();
        assertThat(answer.body().at("/faults/0/field").asString()).isEqualTo("flats[1]." + field);
        assertThat(answer.body().at("/faults/0/message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"homesInDistrict\":-1}", "{\"homesInDistrict\":100}", "{}",
            "{\"homesInDistrict\":\"x\"}", "{\"homesInDistrict\":0.5}"})
    void takesNoNonsenseForADeclaration(String body) {
        service.post(Tokens.talent("anybody"), "/entitlements/any/home-declaration", body, ALLOCATED).expect(400);
    }

    @Test
    void tellsEveryFaultOfARequestAtOnce() {
        assertThat(service.post(Tokens.officer(), "/residences", Map.of("area", "420302003"), FINISHED).expect(400)
                .body().path("faults").size()).isEqualTo(2);
        assertThat(service.post(Tokens.officer(), "/allocations", Map.of(), ALLOCATED).expect(400).body()
                .path("faults").size()).isEqualTo(2);
        allocate("no-such-hire", "no-such-flat").refuses(404, "entitlement.unknown");
        service.post(Tokens.officer(), "/residences", Map.of("name", "示例", "area", "42", "address", "示例路"), FINISHED)
                .refuses(400, "residence.area-too-wide");
    }

    private void moveIn(HireConfirmed hire, String flat) {
        var path = "/tenancies/" + allocate(hire.hireId(), flat).expect(201).text("id");
        move(Tokens.talent(hire.subject()), path + "/signature", SIGNED).expect(200);
        move(Tokens.officer(), path + "/key-hand-over", KEYS).expect(200);
    }

    private HireConfirmed anEntitled(String id, String talentClass) {
        var hire = Hires.aHire(id, "account-of-" + id, talentClass, LocalDate.of(1990, 7, 2), true);
        publish(1, hire);
        awaitEntitlement(id);
        declareHomes(id, hire.subject(), 0).expect(200);
        return hire;
    }

    private void awaitEntitlement(String hire) {
        await().atMost(PATIENCE).untilAsserted(
                () -> service.get(Tokens.officer(), "/entitlements/" + hire).expect(200));
    }

    private Housing.Answer declareHomes(String hire, String subject, int homes) {
        return service.post(Tokens.talent(subject), "/entitlements/" + hire + "/home-declaration",
                Map.of("homesInDistrict", homes), ALLOCATED);
    }

    private Housing.Answer allocate(String hire, String flat) {
        return service.post(Tokens.officer(), "/allocations", Map.of("hire", hire, "flat", flat), ALLOCATED);
    }

    private Housing.Answer move(String token, String path, LocalDate on) {
        return service.post(token, path, Map.of(), on);
    }

    private boolean isLet(String flat) {
        String cursor = "";
        do {
            var page = service.get(Tokens.officer(), "/flats?limit=200" + cursor).expect(200).body();
            for (var shown : page.path("items")) {
                if (shown.path("id").asString().equals(flat)) {
                    return shown.path("let").asBoolean();
                }
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        throw new AssertionError("no flat " + flat);
    }

    private int figure(String id) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=2022-01-01&to=2022-12-31").expect(200).body()
                .path("value").asInt();
    }

    private Set<String> records(String figure) {
        return new HashSet<>(
                service.ids(Tokens.officer(), "/figures/" + figure + "/records?from=2022-01-01&to=2022-12-31&limit=2"));
    }

    private void publish(long sequence, Contract contract) {
        kafka.send(Hires.message(sequence, contract)).join();
    }
}
