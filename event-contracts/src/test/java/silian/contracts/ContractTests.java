package silian.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import silian.platform.events.Contract;
import silian.platform.events.ContractJson;
import silian.platform.events.EventTypes;
import silian.platform.events.NotAContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds every contract against its committed schema and its sample. */
class ContractTests {

    private static final ContractJson JSON = new ContractJson();

    @Test
    void findsEveryContract() {
        assertThat(contracts()).hasSizeGreaterThanOrEqualTo(17)
                .allSatisfy(contract -> assertThat(contract).isRecord().isPublic());
        assertThat(contracts().stream().map(EventTypes::nameOf)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void acceptsItsSampleByItsSchema(Class<? extends Contract> contract) {
        assertThat(faults(contract, text(ContractSamples.json(contract)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void writesWhatItReads(Class<? extends Contract> contract) {
        var sample = tree(ContractSamples.json(contract));

        assertThat(tree(JSON.write(ContractSamples.of(contract)).getBytes(StandardCharsets.UTF_8))).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void showsEveryComponentInItsSample(Class<? extends Contract> contract) {
        assertThat(tree(ContractSamples.json(contract)).propertyNames())
                .containsExactlyInAnyOrderElementsOf(tree(ContractSamples.schema(contract)).path("properties")
                        .propertyNames());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void refusesWhatLacksARequiredComponent(Class<? extends Contract> contract) {
        for (var name : required(contract)) {
            var lacking = (ObjectNode) tree(ContractSamples.json(contract));
            lacking.remove(name);

            assertThat(faults(contract, lacking.toString())).as(name).isNotEmpty();
            assertThatThrownBy(() -> JSON.read(lacking.toString().getBytes(StandardCharsets.UTF_8), contract)).as(name)
                    .isInstanceOf(NotAContract.class);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void toleratesWhatItDoesNotKnow(Class<? extends Contract> contract) {
        var later = (ObjectNode) tree(ContractSamples.json(contract));
        later.put("addedLater", "unknown here");

        assertThat(JSON.read(later.toString().getBytes(StandardCharsets.UTF_8), contract))
                .isEqualTo(ContractSamples.of(contract));
        assertThat(faults(contract, later.toString())).isEmpty();
    }

    private static List<String> required(Class<? extends Contract> contract) {
        var names = tree(ContractSamples.schema(contract)).path("required");
        return StreamSupport.stream(names.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static List<?> faults(Class<? extends Contract> contract, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(ContractSamples.schema(contract)), InputFormat.JSON)
                .validate(json, InputFormat.JSON, context -> context
                        .executionConfig(configuration -> configuration.formatAssertionsEnabled(true)));
    }

    private static JsonNode tree(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static List<Class<? extends Contract>> contracts() {
        return PublishedContracts.all();
    }
}
