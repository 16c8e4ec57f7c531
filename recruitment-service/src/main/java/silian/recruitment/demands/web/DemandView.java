package silian.recruitment.demands.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
import silian.recruitment.demands.TalentDemand;
import silian.recruitment.language.JobPostingId;

/**
 * A demand as shown; pay in yuan a month.
 *
 * @param visit the visit that recorded it; absent if the employer told it
 * @param answeredBy the first of the postings
 * @param postings drafted from it and shown to the public
 * @param hired how many people were hired on them and stayed hired
 * @param mergedInto the demand that is counted and followed instead
 */
record DemandView(String id, String enterprise, @Nullable String visit, String title, String minimumEducation,
        int openings, BigDecimal payFrom, BigDecimal payTo, @Nullable String major, @Nullable String area,
        @Nullable String community, @Nullable String building, @Nullable String chain, @Nullable String keyProject,
        @Nullable LocalDate neededBy, LocalDate openedOn, TalentDemand.State state, @Nullable String answeredBy,
        List<String> postings, int hired, @Nullable String mergedInto, @Nullable Long version) implements Versioned {

    static DemandView of(TalentDemand demand) {
        var vacancy = demand.vacancy();
        var told = demand.circumstances();
        var area = told.area();
        var postings = demand.postings().stream().map(JobPostingId::value).toList();
        var survivor = demand.mergedInto();
        return new DemandView(demand.id().value(), demand.employer().value(), demand.visit(), vacancy.title(),
                vacancy.minimumEducation().code(), demand.openings(), vacancy.pay().from().getAmount(),
                vacancy.pay().to().getAmount(), vacancy.major(), area == null ? null : area.value(), told.community(),
                told.building(), told.chain(), told.keyProject(), told.neededBy(), demand.openedOn(), demand.state(),
                postings.isEmpty() ? null : postings.getFirst(), postings, demand.hired(),
                survivor == null ? null : survivor.value(), demand.version());
    }
}
