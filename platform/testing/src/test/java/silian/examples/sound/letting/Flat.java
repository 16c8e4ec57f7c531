package silian.examples.sound.letting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("flats")
@TypeAlias("Flat")
public final class Flat {

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final BigDecimal rent;
    private @Nullable Instant letAt;

    Flat(String id, BigDecimal rent) {
        this.id = id;
        this.rent = rent;
    }

    public void let(Instant at) {
        letAt = at;
    }

    public String id() {
        return id;
    }

    public BigDecimal rent() {
        return rent.setScale(2);
    }

    public boolean isLet() {
        return letAt != null && version != null;
    }
}
