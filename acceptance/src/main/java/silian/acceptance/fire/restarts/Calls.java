package silian.acceptance.fire.restarts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;

/**
 * What callers ask for on an ordinary day, all four services in turn: of twenty requests fifteen read, four are commands
 * with a key and one is a command without.
 */
final class Calls {

    private static final String PERIOD = "?from=2022-01-01&to=2022-12-31";
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final SyntheticYear year;
    private final Cast cast;
    private final long seed;
    private final Random random;
    private final AtomicLong number = new AtomicLong();

    /** @param year that was performed, so that there is something to read */
    Calls(SyntheticYear year, Cast cast, long seed) {
        this.year = year;
        this.cast = cast;
        this.seed = seed;
        this.random = new Random(seed);
    }

    synchronized Call next() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> keyed(visit());
            case 2 -> keyed(residence());
            case 3 -> keyed(activity());
            case 4 -> random.nextBoolean() ? visit() : activity();
            case 5, 6 -> get("/api/enterprise/v1/enterprises/" + code(), colleague());
            case 7, 8 -> get("/api/recruitment/v1/demands?enterprise=" + code(), cast.officer());
            case 9 -> get("/api/recruitment/v1/figures/R14" + PERIOD, colleague());
            case 10 -> get("/api/housing/v1/figures/H06" + PERIOD, colleague());
            case 11 -> get("/api/finance/v1/ledger?on=2022-12-31", cast.approver());
            case 12 -> get("/api/finance/v1/figures/F16" + PERIOD, colleague());
            case 13, 14 -> get("/api/recruitment/v1/me", talent());
            case 15 -> get("/api/enterprise/v1/me", talent());
            case 16, 17 -> get("/api/housing/v1/me", talent());
            default -> get("/api/finance/v1/me", talent());
        };
    }

    /** The next that goes to one service only. */
    Call nextOf(String service) {
        return Stream.generate(this::next).filter(call -> call.service().equals(service)).findFirst().orElseThrow();
    }

    private Call keyed(Call call) {
        return new Call(call.request().keyed("load-" + seed + "-" + number.incrementAndGet()), call.session());
    }

    private Call visit() {
        return new Call(Request.post("/api/enterprise/v1/visits", Map.of("enterprise", code(), "visitedOn",
                LocalDate.now(DISTRICT).minusDays(1).toString(), "demands", List.of())), cast.gridWorker());
    }

    private Call residence() {
        return new Call(Request.post("/api/housing/v1/residences", Map.of("name", "示例公寓", "area", "420302003",
                "address", "示例路 2 号")), cast.officer());
    }

    private Call activity() {
        var day = LocalDate.now(DISTRICT).plusDays(30);
        return new Call(Request.post("/api/recruitment/v1/activities", Map.of("kind", "SPECIAL_FAIR", "title",
                "示例专场招聘会", "university", year.fairs().getFirst().university(), "startsAt", day + "T01:00:00Z",
                "endsAt", day + "T08:00:00Z", "place", "示例体育馆")), cast.officer());
    }

    private static Call get(String path, Session session) {
        return new Call(Request.get(path), session);
    }

    private String code() {
        return year.enterprises().get(random.nextInt(year.enterprises().size())).creditCode().value();
    }

    private Session colleague() {
        return random.nextBoolean() ? cast.reviewer() : cast.approver();
    }

    private Session talent() {
        var hired = year.hires();
        GraduateSeed graduate = hired.get(random.nextInt(hired.size())).graduate();
        return cast.talent(graduate);
    }
}
