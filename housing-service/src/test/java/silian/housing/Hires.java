package silian.housing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Contract;
import silian.platform.events.ContractJson;
import silian.platform.events.Delivered;
import silian.platform.events.EventId;
import silian.platform.events.EventTypes;

/** Hires as recruitment tells of them: a doctor of class D, born in 1990, hired on 1 July 2022. */
public final class Hires {

    public static final String TOPIC = "silian.recruitment.hire.v1";
    public static final LocalDate HIRED = LocalDate.of(2022, 7, 1);
    private static final String EMPLOYER = "914403001922038216";

    private Hires() {}

    public static HireConfirmed aHire(String id) {
        return aHire(id, "account-of-" + id);
    }

    public static HireConfirmed aHire(String id, String subject) {
        return aHire(id, subject, "D", LocalDate.of(1990, 7, 2), true);
    }

    public static HireConfirmed aHire(String id, String subject, @Nullable String talentClass, LocalDate bornOn,
            boolean fullTime) {
        return new HireConfirmed(id, "talent-of-" + subject, subject, EMPLOYER, "posting-1", null, HIRED,
                HIRED.plusDays(14), fullTime,
                new HireConfirmed.Person(bornOn, "11", true, talentClass, LocalDate.of(2022, 6, 25), "10929"));
    }

    public static HireWithdrawn aWithdrawal(HireConfirmed hire, LocalDate on) {
        return new HireWithdrawn(hire.hireId(), hire.talentId(), EMPLOYER, on, "not-reported-for-work");
    }

    public static HireEnded anEnd(HireConfirmed hire, LocalDate lastDay) {
        return new HireEnded(hire.hireId(), hire.talentId(), EMPLOYER, lastDay, "resigned");
    }

    public static Delivered<HireEnded> ended(HireConfirmed hire, LocalDate lastDay) {
        return delivered(TOPIC, hire.hireId(), 2, anEnd(hire, lastDay));
    }

    public static Delivered<HireCorrected> corrected(HireConfirmed hire, long sequence, LocalDate on,
            boolean fullTime) {
        return delivered(TOPIC, hire.hireId(), sequence, new HireCorrected(hire.hireId(), hire.talentId(), EMPLOYER,
                on, List.of("full-time"), hire.startsOn(), fullTime));
    }

    public static Delivered<HireConfirmed> confirmed(HireConfirmed hire) {
        return delivered(TOPIC, hire.hireId(), 1, hire);
    }

    public static Delivered<HireWithdrawn> withdrawn(HireConfirmed hire, LocalDate on) {
        return delivered(TOPIC, hire.hireId(), 2, aWithdrawal(hire, on));
    }

    public static <C extends Contract> Delivered<C> delivered(String topic, String aggregate, long sequence, C data) {
        return new Delivered<>(EventId.of(topic, aggregate, sequence), topic, aggregate, sequence, Commands.NOON,
                data);
    }

    /** An event about a hire as it stands on the topic. */
    static ProducerRecord<String, byte[]> message(long sequence, Contract contract) {
        var hire = switch (contract) {
            case HireConfirmed confirmed -> confirmed.hireId();
            case HireEnded ended -> ended.hireId();
            default -> ((HireWithdrawn) contract).hireId();
        };
        var message = new ProducerRecord<String, byte[]>(TOPIC, hire,
                new ContractJson().write(contract).getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", EventId.of(TOPIC, hire, sequence).value(), "ce_source",
                "/silian/recruitment-service", "ce_type", EventTypes.nameOf(contract.getClass()), "ce_subject", hire,
                "ce_time", Commands.NOON.toString(), "ce_sequence", String.valueOf(sequence), "content-type",
                "application/json").forEach(
                        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
