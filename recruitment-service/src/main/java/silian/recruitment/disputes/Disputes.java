package silian.recruitment.disputes;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /**
     * The one that is to be decided.
     *
     * @param unknown what there is none of, if none fits
     * @param decided code for one that is decided already
     * @throws Refusal if there is none, or it is decided, or the account raised it
     */
    public D toDecide(Predicate<D> which, String unknown, String decided, String account) {
        var found = all.stream().filter(which).findFirst().orElseThrow(() -> Refusal.unknown(unknown));
        if (!found.open()) {
            throw Refusal.conflict(decided);
        }
        if (found.by().equals(account)) {
            throw Refusal.conflict(rules.own());
        }
        return found;
    }

    /** @throws Refusal if the account raised any of them, decided or not */
    public void requireNoneBy(String account) {
        if (all.stream().anyMatch(each -> each.by().equals(account))) {
            throw Refusal.conflict(rules.own());
        }
    }

    /** With one as it stands now. */
    public List<D> replacing(D was, D now) {
        return all.stream().map(each -> each.equals(was) ? now : each).toList();
    }

    /** Whether any that is not decided holds something up. */
    public boolean anyOpen(Predicate<D> about) {
        return all.stream().anyMatch(each -> each.open() && about.test(each));
    }
}
