package silian.recruitment.consents;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;

/** What a person agreed to and withdrew, purpose by purpose; the history keeps every word of it. */
@Document("consents")
@TypeAlias("PersonalConsents")
public final class PersonalConsents {

    @Id
    private final TalentId id;
    @Version
    private @Nullable Long version;
    private Map<ConsentPurpose, Consent> consents = new EnumMap<>(ConsentPurpose.class);
    /** Since when it tells what it tells. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private PersonalConsents(TalentId id) {
        this.id = id;
    }

    /** Nothing yet. */
    static PersonalConsents of(TalentId person) {
        return new PersonalConsents(person);
    }

    /** @throws Refusal what {@link Consent#given} refuses */
    void give(ConsentPurpose purpose, ConsentText text, Command command) {
        if (!history.has(command)) {
            say(purpose, to(purpose).given(text, command.on()), "agreed", text.version().toString(), command);
        }
    }

    /** @throws Refusal what {@link Consent#withdrawn} refuses */
    void withdraw(ConsentPurpose purpose, Command command) {
        if (!history.has(command)) {
            say(purpose, to(purpose).withdrawn(command.on()), "withdrew", null, command);
        }
    }

    /** Withdraws whatever stands; says whether anything did. */
    boolean withdrawAll(Command command) {
        boolean stood = false;
        for (var purpose : ConsentPurpose.values()) {
            if (to(purpose).stands()) {
                say(purpose, to(purpose).withdrawn(command.on()), "withdrew", null, command);
                stood = true;
            }
        }
        return stood;
    }

    private void say(ConsentPurpose purpose, Consent said, String verb, @Nullable String words, Command command) {
        consents.put(purpose, said);
        heldSince = command.at();
        history = history.with(command, verb + ' ' + purpose, words);
    }

    /** Whether it was this very command, sent again, that changed it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public Consent to(ConsentPurpose purpose) {
        return consents.getOrDefault(purpose, Consent.none());
    }

    public TalentId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }
}
