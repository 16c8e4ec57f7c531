package silian.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.repository.Repository;
import silian.platform.commands.Identifier;

/** Stored things whose lists are sorted by all sorts of types. */
interface Parcels extends Repository<Parcels.Parcel, Parcels.ParcelId> {

    record ParcelId(String value) implements Identifier {}

    @Document("parcels")
    @TypeAlias("Parcel")
    record Parcel(@Id ParcelId id, @Version @Nullable Long version, Instant at, LocalDate on, BigDecimal weight,
            int rank,
            long count, String place) {}

    Parcel save(Parcel parcel);

    Window<Parcel> findAllBy(ScrollPosition position, Limit limit, Sort sort);
}
