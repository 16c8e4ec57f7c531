package silian.platform.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of contracts: dates as ISO 8601 text, amounts as decimal text so that no reader rounds them, absent
 * components left out. Reading tolerates components it does not know, and refuses a contract that lacks one that is
 * not {@code @Nullable}.
 */
public final class ContractJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .withConfigOverride(BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final RequiredComponents required = new RequiredComponents();

    /** The contract as JSON text. */
    public String write(Contract contract) {
        return mapper.writeValueAsString(contract);
    }

    /** @throws NotAContract if the bytes are not JSON or do not have the form of the contract */
    public <C extends Contract> C read(byte[] json, Class<C> contract) {
        try {
            var read = mapper.readValue(json, contract);
            if (read == null) {
                throw new NotAContract("null is not a " + contract.getSimpleName(), null);
            }
            required.check(read);
            return read;
        } catch (JacksonException e) {
            throw new NotAContract("not a " + contract.getSimpleName() + ": " + e.getClass().getSimpleName(), null);
        }
    }
}
