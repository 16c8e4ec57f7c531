package silian.recruitment.institutions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.platform.commands.Refusal;

/** The interview panel (考官组). */
record Panel(List<Panellist> members) {

    /**
     * Names the panel, or names it anew. Kin is declared anew; who was recused stays so, under whatever code.
     *
     * @throws Refusal {@code panel.too-small}
     */
    Panel named(List<Panellist> named, RecruitmentRule rule) {
        if (named.size() < rule.panelLeast()) {
            throw Refusal.invalid("panellists", "panel.too-small", Map.of("least", rule.panelLeast()));
        }
        return new Panel(named.stream().map(this::asRecusedBefore).toList());
    }

    /**
     * The same members, and others. Kin of members who were there already is not declared anew: they are recused.
     *
     * @throws Refusal {@code examination.interviewed} if one of them is not named again, under the same code
     */
    Panel joinedBy(List<Panellist> named) {
        var byCode = named.stream().collect(Collectors.toMap(Panellist::code, Function.identity()));
        for (var member : members) {
            var again = byCode.remove(member.code());
            if (again == null || !again.name().sameAs(member.name())) {
                throw Refusal.conflict("examination.interviewed");
            }
        }
        return new Panel(Stream.concat(members.stream(), named.stream().filter(byCode::containsValue)).toList());
    }

    private Panellist asRecusedBefore(Panellist named) {
        return named.recusedFrom(members.stream().filter(before -> before.name().sameAs(named.name()))
                .flatMap(before -> before.recused().stream()).collect(Collectors.toSet()));
    }

    /** @throws Refusal {@code panellist.unknown} */
    Panel recusing(String panellist, String candidate) {
        if (members.stream().noneMatch(each -> each.code().equals(panellist))) {
            throw Refusal.unknown("panellist");
        }
        return new Panel(members.stream()
                .map(each -> each.code().equals(panellist) ? each.recusedFrom(Set.of(candidate)) : each).toList());
    }
}
