package silian.recruitment.cooperation;

import java.math.BigDecimal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureDescription.Kind;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;
import silian.recruitment.activities.DistinctRecords;

/** What agreements come to. The district's report names them and has no number for them: these ids are ours. */
@Configuration(proxyBeanMethods = false)
class AgreementFigures {

    @Bean
    Figure signedAgreements(Agreements agreements) {
        return new SignedAgreements(new FigureDescription("RA1", Kind.FLOW, "签订校地合作协议",
                "Cooperation agreements signed", "agreement", "cooperation agreements, by the date of the signature"),
                agreements);
    }

    @Bean
    Figure cooperationUniversities(MongoOperations mongo) {
        return new DistinctRecords(new FigureDescription("RA2", Kind.FLOW, "合作高校", "Co-operation universities",
                "university", "distinct universities an agreement was signed with, by the date of the first"), mongo,
                "cooperationAgreements", Criteria.where("state").in(CooperationAgreement.State.SIGNED.name(),
                        CooperationAgreement.State.ENDED.name()),
                "signedOn", "terms.university");
    }

    private record SignedAgreements(FigureDescription description, Agreements agreements) implements Figure {

        @Override
        public BigDecimal value(Period period) {
            return BigDecimal.valueOf(agreements.countSigned(period.from(), period.to()));
        }

        @Override
        public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
            return agreements.findSigned(period.from(), period.to(), position, limit, Sort.by("signedOn", "id"))
                    .map(CooperationAgreement::counted);
        }
    }
}
