package silian.recruitment.activities;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;

/** How many results a pipeline has, counted by the database: nothing but the number is fetched. */
record Counted(long number) {

    static BigDecimal in(MongoOperations mongo, String collection, List<? extends AggregationOperation> pipeline) {
        var steps = new ArrayList<AggregationOperation>(pipeline);
        steps.add(group().count().as("number"));
        var counted = mongo.aggregate(newAggregation(steps), collection, Counted.class).getUniqueMappedResult();
        return counted == null ? BigDecimal.ZERO : BigDecimal.valueOf(counted.number());
    }
}
