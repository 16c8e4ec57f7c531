package silian.recruitment.institutions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureDescription.Kind;

/** The figures that open recruitment by public institutions answers for. */
@Configuration(proxyBeanMethods = false)
class InstitutionFigures {

    @Bean
    Figure appointedByInstitutions(Candidacies candidacies) {
        return new AppointedCandidates(new FigureDescription("R04", Kind.FLOW, "区属事业单位公开招聘",
                "Recruited openly by district public institutions", "person",
                "people appointed through public-institution recruitment whose hire holds, by the business date of the "
                        + "appointment"),
                false, candidacies);
    }

    @Bean
    Figure postgraduatesAppointedByInstitutions(Candidacies candidacies) {
        return new AppointedCandidates(new FigureDescription("R05", Kind.FLOW, "其中硕士研究生及以上",
                "of whom master's degree or above", "person",
                "those of R04 with the education code 11 or 14 when they registered"), true, candidacies);
    }
}
