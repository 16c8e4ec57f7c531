package silian.acceptance.fire.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationsTests {

    private static final ApiOperation FLATS = new ApiOperation("housing", "GET /api/housing/v1/flats",
            Set.of("OFFICER"), false);

    private final Expectations table = Expectations.read();

    @Test
    void noticesAnOperationThatNobodyThoughtAbout() {
        var fresh = new ApiOperation("housing", "GET /api/housing/v1/everything", Set.of("OFFICER"), false);

        assertThat(table.mismatches(List.of(FLATS, fresh))).anyMatch(found -> found.contains(fresh.name()));
        assertThat(table.of(List.of(FLATS, fresh))).containsOnlyKeys(FLATS);
    }

    @Test
    void noticesAnOperationThatIsOpenedToOthers() {
        var wider = new ApiOperation("housing", FLATS.name(), Set.of("OFFICER", "TALENT"), false);

        assertThat(table.mismatches(List.of(FLATS))).noneMatch(found -> found.startsWith(FLATS.name()));
        assertThat(table.mismatches(List.of(wider))).anyMatch(found -> found.startsWith(FLATS.name()));
    }

    @Test
    void noticesALineAboutNothing() {
        assertThat(table.mismatches(List.of(FLATS))).anyMatch(found -> found.contains("no service describes it"));
    }

    @Test
    void coversTheSameOperationOfEveryService() {
        for (var service : List.of("housing", "finance")) {
            var same = new ApiOperation(service, "GET /api/" + service + "/v1/audit/verification", Set.of("OPS"),
                    false);

            assertThat(table.mismatches(List.of(same))).noneMatch(found -> found.startsWith(same.name()));
        }
    }
}
