package silian.acceptance.fire.access;

import silian.acceptance.fire.description.ApiOperation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class ExpectationsTests {

    private static final ApiOperation FLATS = read("housing", "/api/housing/v1/flats", "OFFICER");

    private final Expectations table = Expectations.read();

    @Test
    void noticesAnOperationThatNobodyThoughtAbout() {
        var fresh = read("housing", "/api/housing/v1/everything", "OFFICER");

        assertThat(table.mismatches(List.of(FLATS, fresh))).anyMatch(found -> found.contains(fresh.name()));
        assertThat(table.of(List.of(FLATS, fresh))).containsOnlyKeys(FLATS);
    }

    @Test
    void noticesAnOperationThatIsOpenedToOthers() {
        var wider = read("housing", FLATS.path(), "OFFICER", "TALENT");

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
            var same = read(service, "/api/" + service + "/v1/audit/verification", "OPS");

            assertThat(table.mismatches(List.of(same))).noneMatch(found -> found.startsWith(same.name()));
        }
    }

    /** A GET that a service describes as being for these callers. */
    private static ApiOperation read(String service, String path, String... callers) {
        var description = JsonNodeFactory.instance.objectNode();
        List.of(callers).forEach(description.putArray("x-callers")::add);
        return new ApiOperation(service, "GET", path, description, JsonNodeFactory.instance.objectNode());
    }
}
