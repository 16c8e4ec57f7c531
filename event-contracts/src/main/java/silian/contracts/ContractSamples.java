package silian.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import silian.platform.events.Contract;
import silian.platform.events.ContractJson;
import silian.platform.events.EventTypes;

/**
 * One sample of every contract, as its publisher writes it. A consumer that can apply the samples can apply what comes;
 * a publisher's samples are held against the schemas.
 */
public final class ContractSamples {

    private static final ContractJson JSON = new ContractJson();

    private ContractSamples() {}

    /** The sample as a record. */
    public static <C extends Contract> C of(Class<C> contract) {
        return JSON.read(json(contract), contract);
    }

    /** The sample as it travels. */
    public static byte[] json(Class<? extends Contract> contract) {
        return resource("/samples/" + EventTypes.nameOf(contract) + ".json");
    }

    /** The contract's JSON Schema (draft 2020-12). */
    public static byte[] schema(Class<? extends Contract> contract) {
        return resource("/schemas/" + EventTypes.nameOf(contract) + ".json");
    }

    private static byte[] resource(String path) {
        try (var in = Objects.requireNonNull(ContractSamples.class.getResourceAsStream(path), "no " + path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
