package silian.recruitment.employers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.recruitment.language.EmployerId;

/** Looking employers up. */
@Component
public final class FindingEmployers {

    private final Employers employers;

    FindingEmployers(Employers employers) {
        this.employers = employers;
    }

    /**
     * The employer that an agent acts for.
     *
     * @throws Refusal {@code employer.unknown} (404) if the register has not told of it
     */
    public Employer of(Caller agent) {
        var tenant = agent.tenant();
        if (tenant == null) {
            throw Refusal.unknown("employer");
        }
        return employers.findById(new EmployerId(tenant)).orElseThrow(() -> Refusal.unknown("employer"));
    }

    /** The employer, if the register has told of it. */
    public Optional<Employer> find(EmployerId id) {
        return employers.findById(id);
    }

    /** The names of employers, by id; one query for all. */
    public Map<EmployerId, String> names(Collection<EmployerId> ids) {
        return employers.findAllById(ids).stream().collect(Collectors.toMap(Employer::id, Employer::name));
    }
}
