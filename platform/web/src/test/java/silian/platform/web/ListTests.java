package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import silian.platform.testing.WithInfrastructure;

/** Walks stored lists from cursor to cursor, each position through its text and back. */
@WithInfrastructure
@SpringBootTest(properties = "spring.application.name=parcel-service")
class ListTests {

    @Autowired
    private Parcels parcels;
    @Autowired
    private MongoTemplate template;
    private final Cursors cursors = new Cursors(CursorKey.ofThisProcess());

    @BeforeEach
    void store() {
        template.dropCollection(Parcels.Parcel.class);
        // Three at a time share their sort keys, so that only the id tells them apart.
        IntStream.range(0, 20).forEach(i -> parcels.save(aParcel("%032x".formatted(i * 7919 % 20), i / 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "at", "on", "weight", "rank", "count", "place"})
    void givesEveryItemOnceInOrder(String key) {
        for (var direction : Sort.Direction.values()) {
            var sort = Sort.by(direction, key).and(Sort.by(direction, "id"));
            var whole = parcels.findAllBy(Paging.first(200).position(), Paging.first(200).limit(), sort).getContent();

            assertThat(walk(sort)).hasSize(20).isEqualTo(whole.stream().map(parcel -> parcel.id().value()).toList());
        }
    }

    @Test
    void endsWithoutACursor() {
        var paging = Paging.first(20);
        var page = Paged.of(parcels.findAllBy(paging.position(), paging.limit(), Sort.by("id")), Function.identity(),
                paging);

        assertThat(page.items()).hasSize(20);
        assertThat(page.next()).isNull();
    }

    private static Parcels.Parcel aParcel(String id, int key) {
        return new Parcels.Parcel(new Parcels.ParcelId(id), null, Instant.ofEpochMilli(1_650_000_000_000L + key),
                LocalDate.of(2022, 3, 1).plusDays(key), new BigDecimal("1.10").add(BigDecimal.valueOf(key)), key, key,
                "place " + key);
    }

    private ArrayList<String> walk(Sort sort) {
        var ids = new ArrayList<String>();
        KeysetScrollPosition position = Paging.first(3).position();
        while (true) {
            var paging = new Paging(position, 3, cursors, "/parcels");
            var page = Paged.of(parcels.findAllBy(paging.position(), paging.limit(), sort),
                    parcel -> parcel.id().value(), paging);
            ids.addAll(page.items());
            if (page.next() == null || ids.size() > 40) {
                return ids;
            }
            position = cursors.read(page.next(), "/parcels");
        }
    }
}
