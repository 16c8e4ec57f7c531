package silian.recruitment.activities;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/**
 * Counts what is behind records and not the records: an employer that came three times is one employer. Each of its own
 * records stands for one of those counted, with the first date on which it counts.
 *
 * @param collection of the records
 * @param which records are looked at
 * @param date the field with the business date
 * @param distinct the field that tells those counted apart
 */
public record DistinctRecords(FigureDescription description, MongoOperations mongo, String collection, Criteria which,
        String date, String distinct) implements Figure {

    private static final String FIRST = "first";

    private record Found(String id, LocalDate first) {}

    @Override
    public BigDecimal value(Period period) {
        return Counted.in(mongo, collection, distinct(period));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        var steps = distinct(period);
        if (position instanceof KeysetScrollPosition after && after.getKeys().get("id") instanceof String last) {
            steps.add(match(Criteria.where("_id").gt(last)));
        }
        steps.add(sort(Sort.by("_id")));
        steps.add(limit(limit.max() + 1L));
        var found = mongo.aggregate(newAggregation(steps), collection, Found.class).getMappedResults();
        var page = found.stream().limit(limit.max())
                .map(one -> FigureRecord.one(one.id(), one.id(), one.first())).toList();
        return Window.from(page, i -> ScrollPosition.forward(Map.of("id", page.get(i).id())),
                found.size() > page.size());
    }

    private List<AggregationOperation> distinct(Period period) {
        var steps = new ArrayList<AggregationOperation>();
        steps.add(match(new Criteria().andOperator(which, Criteria.where(date).gte(period.from().toString())
                .lte(period.to().toString()))));
        steps.add(group(distinct).min(date).as(FIRST));
        return steps;
    }
}
