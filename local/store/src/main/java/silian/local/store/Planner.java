package silian.local.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Chooses among the indexes of a collection by the number of entries it would have to visit. */
final class Planner {

    private final IndexFields primary;
    private final List<IndexFields> indexes;

    /** @param primary the documents in order of their ids, which serves when nothing else does */
    Planner(IndexFields primary, List<IndexFields> indexes) {
        this.primary = primary;
        this.indexes = indexes;
    }

    /** @param wanted how many documents are needed at most, 0 for all */
    Plan plan(@Nullable Document query, SortOrder order, int wanted) {
        var conditions = Conditions.of(query);
        if (order.natural()) {
            return new Plan.Ranges(primary, Interval.of(primary, conditions), 0, true, order.naturalDescending(), 0,
                    true);
        }
        var plans = new ArrayList<Plan>();
        for (IndexFields index : indexes) {
            addPlans(plans, index, conditions, order);
        }
        addUnions(plans, conditions);
        if (plans.isEmpty()) {
            return ranges(primary, List.of(Conditions.of(null)), conditions, order);
        }
        long matching = plans.stream().mapToLong(Plan::visits).min().orElse(1);
        return plans.stream().min(Comparator.comparingDouble(plan -> cost(plan, order, wanted, matching)))
                .orElseThrow();
    }

    private void addPlans(List<Plan> plans, IndexFields index, Conditions conditions, SortOrder order) {
        var disjuncts = new ArrayList<List<Conditions>>();
        disjuncts.add(List.of(conditions));
        for (List<Document> alternative : conditions.alternatives()) {
            disjuncts.add(alternative.stream().map(conditions::and).toList());
        }
        for (List<Conditions> parts : disjuncts) {
            if (!index.sparse() || parts.stream().allMatch(part -> holdsAll(index, part))) {
                var plan = ranges(index, parts, conditions, order);
                if (plan.narrows() || plan.ordered() && !order.isEmpty()) {
                    plans.add(plan);
                }
            }
        }
    }

    /** Alternatives on different fields need an index each; none of them may be left without. */
    private void addUnions(List<Plan> plans, Conditions conditions) {
        for (List<Document> alternative : conditions.alternatives()) {
            var parts = new ArrayList<Plan>();
            for (Document operand : alternative) {
                var candidates = new ArrayList<Plan>();
                for (IndexFields index : indexes) {
                    addPlans(candidates, index, conditions.and(operand), SortOrder.NONE);
                }
                candidates.stream().min(Comparator.comparingLong(Plan::visits)).ifPresent(parts::add);
            }
            if (parts.size() == alternative.size()) {
                plans.add(new Plan.Union(parts, parts.stream().mapToLong(Plan::visits).sum()));
            }
        }
    }

    private static boolean holdsAll(IndexFields index, Conditions conditions) {
        for (int i = 0; i < index.size() - 1; i++) {
            if (conditions.requires(index.path(i))) {
                return true;
            }
        }
        return false;
    }

    private static Plan.Ranges ranges(IndexFields index, List<Conditions> parts, Conditions common, SortOrder order) {
        var intervals = new ArrayList<Interval>();
        parts.forEach(part -> intervals.addAll(Interval.of(index, part)));
        long visits = intervals.stream()
                .mapToLong(interval -> Math.max(0,
                        index.table().rank(interval.to()) - index.table().rank(interval.from())))
                .sum();
        boolean once = parts.size() == 1;
        for (int i = 0; i < index.size(); i++) {
            once &= !index.multikey(i);
        }
        var match = order.match(index, intervals, common);
        return new Plan.Ranges(index, List.copyOf(intervals), visits, match.served(), match.reverse(), match.field(),
                once);
    }

    private double cost(Plan plan, SortOrder order, int wanted, long matching) {
        boolean ordered = plan.ordered() || order.isEmpty();
        double lookups = plan instanceof Plan.Ranges ranges && ranges.index() == primary ? 1 : 2;
        double visits = plan.visits();
        if (ordered && wanted > 0) {
            visits = Math.min(visits, (double) wanted * plan.visits() / Math.max(1, matching));
        } else if (!ordered) {
            visits *= 1.3;
        }
        return visits * lookups;
    }
}
