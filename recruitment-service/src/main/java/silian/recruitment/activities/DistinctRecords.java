package silian.recruitment.activities;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/**
 * Counts what is behind records and not the records: an employer that came three times is one employer. Each of its own
 * records stands for one of those counted, with the first date on which it counts.
 *
 * <p>
 * Its records are read in the order of what is counted, from an index that ends with {@code distinct, date}: a page
 * reads as far as it reaches and nothing before it.
 *
 * @param collection of the records
 * @param which records are looked at
 * @param date the field with the business date
 * @param distinct the field that tells those counted apart
 */
public record DistinctRecords(FigureDescription description, MongoOperations mongo, String collection, Criteria which,
        String date, String distinct) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return Counted.in(mongo, collection, List.of(match(in(period)), group(distinct)));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        var after = position instanceof KeysetScrollPosition keyset && keyset.getKeys().get("id") instanceof String last
                ? last
                : "";
        var query = new Query(new Criteria().andOperator(in(period), Criteria.where(distinct).gt(after)))
                .with(Sort.by(distinct, date)).cursorBatchSize(limit.max() + 1);
        query.fields().include(distinct, date);
        var page = new ArrayList<FigureRecord>();
        boolean more = false;
        try (var found = mongo.stream(query, Document.class, collection)) {
            for (var each = found.iterator(); !more && each.hasNext();) {
                var record = each.next();
                var id = text(record, distinct);
                if (page.isEmpty() || !page.getLast().id().equals(id)) {
                    more = page.size() == limit.max();
                    if (!more) {
                        page.add(FigureRecord.one(id, id, LocalDate.parse(text(record, date))));
                    }
                }
            }
        }
        return Window.from(page, i -> ScrollPosition.forward(Map.of("id", page.get(i).id())), more);
    }

    private Criteria in(Period period) {
        return new Criteria().andOperator(which, Criteria.where(date).gte(period.from().toString())
                .lte(period.to().toString()));
    }

    private static String text(Document record, String field) {
        return record.getEmbedded(List.of(field.split("\\.")), "");
    }
}
