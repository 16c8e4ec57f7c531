package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import silian.acceptance.year.SyntheticYear;
import silian.acceptance.year.SyntheticYear.HireSeed;

/** The first flats are finished; the accredited talents get one each, sign and take the keys. */
final class HousingTalents implements Chapter {

    private static final int ENTERED_AT_ONCE = 200;
    private static final LocalDate PLANNED = LocalDate.of(2022, 1, 10);
    private static final LocalDate FINISHED = LocalDate.of(2022, 6, 30);
    private static final LocalDate ALLOCATED = LocalDate.of(2022, 7, 11);
    private static final LocalDate SIGNED = LocalDate.of(2022, 7, 18);
    private static final LocalDate KEYS = LocalDate.of(2022, 7, 25);

    @Override
    public String title() {
        return "人才公寓入住 talent flats";
    }

    @Override
    public int steps(SyntheticYear year) {
        return talents(year).size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        var flats = flats(year, stage);
        var talents = talents(year);
        stage.each(IntStream.range(0, talents.size()).boxed().toList(),
                i -> house(talents.get(i), flats.get(i), stage, ledger));
    }

    private static List<String> flats(SyntheticYear year, Stage stage) {
        var officer = stage.cast().officer();
        var residence = stage.post(officer, FINISHED, "residence", "/api/housing/v1/residences",
                Map.of("name", "示例人才公寓", "area", "420302003", "address", "示例路 1 号")).text("id");
        var entries = IntStream.rangeClosed(1, year.flats()).mapToObj(i -> Map.of("number", "1-" + (100 + i),
                "floorArea", 60, "marketRent", 1500, "plannedOn", PLANNED.toString(), "completedOn",
                FINISHED.toString())).toList();
        var flats = new ArrayList<String>();
        Portions.each(entries, ENTERED_AT_ONCE, "flats", (key, some) -> stage
                .post(officer, FINISHED, key, "/api/housing/v1/residences/" + residence + "/flats",
                        Map.of("flats", some))
                .body().path("flats").forEach(flat -> flats.add(flat.path("id").asString())));
        return flats;
    }

    private static void house(HireSeed hire, String flat, Stage stage, Ledger ledger) {
        var graduate = hire.graduate();
        var talent = stage.cast().talent(graduate);
        var id = ledger.get("hire", graduate.number());
        stage.await("the entitlement of hire " + id, () -> "/api/housing/v1/entitlements/" + id,
                path -> stage.exists(stage.cast().officer(), path));
        stage.post(talent, ALLOCATED.minusDays(3), "homes-" + graduate.number(),
                "/api/housing/v1/entitlements/" + id + "/home-declaration", Map.of("homesInDistrict", 0));
        var tenancy = "/api/housing/v1/tenancies/" + stage.post(stage.cast().officer(), ALLOCATED,
                "allocation-" + graduate.number(), "/api/housing/v1/allocations", Map.of("hire", id, "flat", flat))
                .text("id");
        stage.post(talent, SIGNED, "signature-" + graduate.number(), tenancy + "/signature", Map.of());
        stage.post(stage.cast().officer(), KEYS, "keys-" + graduate.number(), tenancy + "/key-hand-over", Map.of());
    }

    private static List<HireSeed> talents(SyntheticYear year) {
        return year.hires().stream().filter(HireSeed::isClassed).toList();
    }
}
