package silian.recruitment.disputes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import silian.platform.commands.Refusal;

/** All that was raised against something. Nobody decides what he or she raised. */
public record Disputes<D extends Dispute<D>>(List<D> all, DisputeRules rules) {

    /** @throws Refusal if the same is open already, or there are too many */
    public List<D> with(D raised) {
        if (all.stream().anyMatch(each -> each.open() && each.sameAs(raised))) {
            throw Refusal.conflict(rules.openAlready());
        }
        if (all.size() >= rules.most()) {
            throw Refusal.conflict(rules.tooMany(), Map.of("most", rules.most()));
        }
        return Stream.concat(all.stream(), Stream.of(raised)).toList();
    }

    /** @throws Refusal if the account raised this one */
    public void requireNotBy(String account, D found) {
        if (found.by().equals(account)) {
            throw Refusal.conflict(rules.own());
        }
    }
}
