package silian.recruitment.talents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import silian.platform.security.Protected;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

/** Looking talents up, by whoever may. */
@Component
public final class FindingTalents {

    private static final Sort BY_ID = Sort.by("id");

    private final Talents talents;
    private final Families families;
    private final PersonalDataVault vault;

    FindingTalents(Talents talents, Families families, PersonalDataVault vault) {
        this.talents = talents;
        this.families = families;
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
        return talents.findById(id).filter(talent -> isVisible(talent, caller))
                .orElseThrow(() -> Refusal.unknown("talent"));
    }

    /** Staff see every talent, a university its own. */
    private static boolean isVisible(Talent talent, Caller caller) {
        var school = talent.school();
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)
                || caller.is(Roles.UNIVERSITY) && school != null && caller.actsFor(school.value());
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

    /**
     * The entries that an identity number leads to: the person's own, those merged into it, and those that have the
     * number and another name.
     *
     * @throws Refusal {@code resident-id.*} if the number cannot be one
     */
    public List<Talent> allByIdNumber(String idNumber) {
        var number = ResidentId.of("idNumber", idNumber.strip());
        return talents.findByNumber(vault.index(PersonalField.ID_NUMBER, number.value()).value()).stream()
                .flatMap(holder -> {
                    var person = families.head(holder);
                    return Stream.of(List.of(person), merged(person), talents.findByContests(holder.id()));
                }).flatMap(List::stream).toList();
    }

    /** The talent with this identity number, for who knows it by its index only. */
    public Optional<Talent> byIdNumber(BlindIndex index) {
        return talents.findByNumber(index.value()).map(families::head);
    }

    /** What the person of an entry studied, as far as it stands there or on an entry merged into it. */
    public Studies studies(Talent person) {
        return Studies.of(person, merged(person));
    }

    /** The entry that goes on for the person of this one. */
    public Talent person(Talent entry) {
        return families.head(entry);
    }

    /** @throws Refusal {@code talent.unknown} */
    public Studies studies(TalentId person) {
        return studies(get(person));
    }

    /** The same of several people, by their ids; as many queries as for one. */
    public Map<TalentId, Studies> studies(Collection<Talent> people) {
        var merged = families.merged(people.stream().map(Talent::id).toList());
        return people.stream().collect(Collectors.toMap(Talent::id,
                person -> Studies.of(person, merged.getOrDefault(person.id(), List.of()))));
    }

    /** The phone by which to reach the person: a proven one, as far as an entry tells it, else that of the entry that goes on. */
    public Protected phone(Talent person) {
        return studies(person).all().map(Talent::person)
                .filter(told -> person.phones().include(told.phoneIndex())).findFirst().orElse(person.person()).phone();
    }

    private List<Talent> merged(Talent person) {
        return families.merged(List.of(person.id())).getOrDefault(person.id(), List.of());
    }

    /** Those who have one of these identity numbers; one query, and one more for each whose entry was merged. */
    public Map<BlindIndex, Talent> byIdNumbers(Collection<BlindIndex> indexes) {
        return talents.findByNumberIn(indexes.stream().map(BlindIndex::value).toList()).stream()
                .collect(Collectors.toMap(holder -> holder.person().idNumber().index(), families::head));
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
