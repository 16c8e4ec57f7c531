package silian.recruitment.activities;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** Couples recorded at mixers, by business date. A record tells of which mixer, never of whom. */
record RecordedCouples(FigureDescription description, MongoOperations mongo) implements Figure {

    private static final String COUPLE = "couples.all";
    private static final String KEY = COUPLE + ".key";

    /** One couple of a mixer. */
    private record Found(String id, Unwound couples) {

        private record Unwound(Couple all) {}

        FigureRecord counted() {
            return FigureRecord.one(couples.all().key(), id, couples.all().on());
        }
    }

    @Override
    public BigDecimal value(Period period) {
        return Counted.in(mongo, "mixers", couples(period));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        var steps = couples(period);
        if (position instanceof KeysetScrollPosition after && after.getKeys().get("id") instanceof String last) {
            steps.add(match(Criteria.where(KEY).gt(last)));
        }
        steps.add(sort(Sort.by(KEY)));
        steps.add(limit(limit.max() + 1L));
        var found = mongo.aggregate(newAggregation(steps), "mixers", Found.class).getMappedResults();
        var page = found.stream().limit(limit.max())
                .map(Found::counted).toList();
        return Window.from(page, i -> ScrollPosition.forward(Map.of("id", page.get(i).id())),
                found.size() > page.size());
    }

    private static List<AggregationOperation> couples(Period period) {
        var from = period.from().toString();
        var to = period.to().toString();
        return new ArrayList<>(List.of(
                match(Criteria.where("couples.firstOn").lte(to).and("couples.lastOn").gte(from)), unwind(COUPLE),
                match(Criteria.where(COUPLE + ".on").gte(from).lte(to))));
    }
}
