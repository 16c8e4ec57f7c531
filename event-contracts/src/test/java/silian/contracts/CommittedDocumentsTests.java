package silian.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import silian.platform.events.Contract;
import silian.platform.events.EventTypes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the committed schemas and the AsyncAPI document against the code. After a compatible change,
 * {@code mvn -pl event-contracts -am test -Dtest=CommittedDocumentsTests -Dcontracts.write=true} writes them anew.
 */
class CommittedDocumentsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final boolean WRITE = Boolean.getBoolean("contracts.write");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @MethodSource("contracts")
    void changesContractsOnlyCompatibly(Class<? extends Contract> contract) throws IOException {
        var committed = schemaPath(contract);
        if (!WRITE || Files.exists(committed)) {
            assertThat(Compatibility.breaks(JSON.readTree(Files.readString(committed)),
                    JSON.readTree(JSON.writeValueAsString(ContractSchema.of(contract))))).isEmpty();
        }
        keep(committed, JSON.writeValueAsString(ContractSchema.of(contract)) + "\n");
    }

    @Test
    void keepsNoSchemaOrSampleWithoutItsContract() {
        var types = contracts().stream().map(contract -> EventTypes.nameOf(contract) + ".json").toList();

        assertThat(names("schemas")).containsExactlyInAnyOrderElementsOf(types);
        assertThat(names("samples")).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void describesEveryTopicInTheAsyncApiDocument() throws IOException {
        var committed = RESOURCES.resolve("asyncapi.yaml");

        assertThat(Compatibility.missing(Files.readString(committed), AsyncApiDocument.write()))
                .as("no event is taken from whoever listens").isEmpty();
        keep(committed, AsyncApiDocument.write());
    }

    private static void keep(Path committed, String current) throws IOException {
        if (WRITE) {
            Files.writeString(committed, current);
        }
        assertThat(committed).content().isEqualTo(current);
    }

    private static Path schemaPath(Class<? extends Contract> contract) {
        return RESOURCES.resolve("schemas").resolve(EventTypes.nameOf(contract) + ".json");
    }

    private static List<String> names(String directory) {
        return List.of(RESOURCES.resolve(directory).toFile().list());
    }

    static List<Class<? extends Contract>> contracts() {
        return PublishedContracts.all();
    }
}
