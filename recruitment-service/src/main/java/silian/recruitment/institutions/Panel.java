package silian.recruitment.institutions;

import java.util.List;
import java.util.Map;
import silian.platform.commands.Refusal;

/** The interview panel (考官组). */
record Panel(List<Panellist> members) {

    /** @throws Refusal {@code panel.too-small} */
    static Panel of(List<Panellist> named, RecruitmentRule rule) {
        if (named.size() < rule.panelLeast()) {
            throw Refusal.invalid("panellists", "panel.too-small", Map.of("least", rule.panelLeast()));
        }
        return new Panel(List.copyOf(named));
    }

    /** @throws Refusal {@code panellist.unknown} */
    Panel recusing(String panellist, String candidate) {
        if (members.stream().noneMatch(each -> each.code().equals(panellist))) {
            throw Refusal.unknown("panellist");
        }
        return new Panel(members.stream()
                .map(each -> each.code().equals(panellist) ? each.recused(candidate) : each).toList());
    }
}
