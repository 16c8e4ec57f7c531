package silian.housing.figures;

import java.util.Objects;
import silian.housing.tenancies.Tenancy;
import silian.platform.figures.FigureRecord;

/** A tenancy as the record of a figure. */
final class TenancyRecords {

    private TenancyRecords() {}

    static FigureRecord handOver(Tenancy tenancy) {
        return FigureRecord.one(tenancy.id().value(), "talent of class " + tenancy.talentClass(),
                Objects.requireNonNull(tenancy.keysOn(), "the query asks for the day"));
    }
}
