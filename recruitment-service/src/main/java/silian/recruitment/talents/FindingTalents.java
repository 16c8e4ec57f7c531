package silian.recruitment.talents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.security.BlindIndex;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

/** Looking talents up, by whoever may. */
@Component
public final class FindingTalents {

    private static final Sort BY_ID = Sort.by("id");

    private final Talents talents;
    private final PersonalDataVault vault;

    FindingTalents(Talents talents, PersonalDataVault vault) {
        this.talents = talents;
        this.vault = vault;
    }

    /**
     * The profile that the account claimed.
     *
     * @throws Refusal {@code profile.unknown} (404) if it has claimed none
     */
    public Talent of(Caller person) {
        return talents.findBySubject(person.subject()).orElseThrow(() -> Refusal.unknown("profile"));
    }

    /** @throws Refusal {@code talent.unknown}, also for a talent of another university */
    public Talent get(TalentId id, Caller caller) {
        return talents.findById(id).filter(talent -> talent.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("talent"));
    }

    /** The talent as other features of this service need it; whoever asks has checked that the caller may. */
    public Talent get(TalentId id) {
        return talents.findById(id).orElseThrow(() -> Refusal.unknown("talent"));
    }

    /** The talent, if it is stored here; for what follows from events. */
    public Optional<Talent> find(TalentId id) {
        return talents.findById(id);
    }

    /** The talent whose profile the account claimed. */
    public Optional<Talent> ofAccount(String subject) {
        return talents.findBySubject(subject);
    }

    /** Those of the given talents that exist; one query. */
    public List<Talent> all(Collection<TalentId> ids) {
        return talents.findAllById(ids);
    }

    /** The same, by id. */
    public Map<TalentId, Talent> byId(Collection<TalentId> ids) {
        return all(ids).stream().collect(Collectors.toMap(Talent::id, Function.identity()));
    }

    /** @throws Refusal {@code resident-id.*} if the number cannot be one */
    public Optional<Talent> byIdNumber(String idNumber) {
        var number = ResidentId.of("idNumber", idNumber.strip());
        return talents.findByIdNumberIndex(vault.index(PersonalField.ID_NUMBER, number.value()).value());
    }

    /** The talent with this identity number, for who knows it by its index only. */
    public Optional<Talent> byIdNumber(BlindIndex index) {
        return talents.findByIdNumberIndex(index.value());
    }

    /** Those who have one of these identity numbers; one query. */
    public List<Talent> byIdNumbers(Collection<BlindIndex> indexes) {
        return talents.findByIdNumberIndexIn(indexes.stream().map(BlindIndex::value).toList());
    }

    /**
     * A page of talents in the order of their ids: a university's own, all for staff.
     *
     * @param school for staff: only this school's
     */
    public Window<Talent> list(Caller caller, @Nullable SchoolCode school, ScrollPosition position, Limit limit) {
        var tenant = caller.tenant();
        var only = caller.is(Roles.UNIVERSITY) && tenant != null ? new SchoolCode(tenant) : school;
        if (caller.is(Roles.UNIVERSITY) && tenant == null) {
            throw Refusal.unknown("school");
        }
        return only == null
                ? talents.findBy(position, limit, BY_ID)
                : talents.findBySchool(only, position, limit, BY_ID);
    }
}
