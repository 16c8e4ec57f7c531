package silian.recruitment.activities;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureDescription.Kind;

/** The figures that activities answer for, each a count over the kinds of activities it speaks of. */
@Configuration(proxyBeanMethods = false)
class ActivityFigures {

    private static final Set<ActivityKind> SPECIAL_FAIRS = EnumSet.of(ActivityKind.SPECIAL_FAIR);

    private final Activities activities;
    private final Participations participations;
    private final Intents intents;

    ActivityFigures(Activities activities, Participations participations, Intents intents) {
        this.activities = activities;
        this.participations = participations;
        this.intents = intents;
    }

    @Bean
    Figure policyTalks() {
        return held("R02", "政策巡回宣讲", "Touring policy talks", EnumSet.of(ActivityKind.TALK));
    }

    @Bean
    Figure onSiteFairs() {
        return held("R06", "现场招聘", "On-site fairs", ActivityKind.ON_SITE);
    }

    @Bean
    Figure liveStreams() {
        return held("R07", "直播带岗", "Live-stream sessions", EnumSet.of(ActivityKind.LIVE_STREAM));
    }

    @Bean
    Figure websiteSessions() {
        return held("R08", "网站送岗", "Website sessions", EnumSet.of(ActivityKind.ONLINE_FAIR));
    }

    @Bean
    Figure employersAttracted() {
        return new ApprovedParticipations(new FigureDescription("R09", Kind.FLOW, "用人单位", "Employers attracted",
                "participation", "participations of employers approved at on-site fairs, live streams and website "
                        + "sessions, by the business date of the approval"),
                ActivityKind.RECRUITING, participations);
    }

    @Bean
    Figure intentsReached() {
        return new ReachedIntents(new FigureDescription("R10", Kind.FLOW, "就业意向", "Employment intents reached",
                "intent", "employment intents reached at on-site fairs, live streams and website sessions, by business "
                        + "date"),
                ActivityKind.RECRUITING, intents);
    }

    /** The article tells the on-site fairs a second time, as a series. */
    @Bean
    Figure fairSeries() {
        return held("R13", "系列招聘活动", "Recruitment series", ActivityKind.ON_SITE);
    }

    @Bean
    Figure specialFairEmployers() {
        return new ApprovedParticipations(new FigureDescription("R14", Kind.FLOW, "专场招聘企业",
                "Enterprises at the special fairs", "participation",
                "participations of employers approved at special fairs, by the business date of the approval"),
                SPECIAL_FAIRS, participations);
    }

    @Bean
    Figure specialFairIntents() {
        return new ReachedIntents(new FigureDescription("R16", Kind.FLOW, "专场就业意向",
                "Intents reached at the special fairs", "intent",
                "employment intents reached at special fairs, by business date"), SPECIAL_FAIRS, intents);
    }

    private Figure held(String id, String zh, String en, Set<ActivityKind> kinds) {
        return new HeldActivities(new FigureDescription(id, Kind.FLOW, zh, en, "activity",
                "activities of these kinds held, by the business date on which the doors opened: " + kinds), kinds,
                activities);
    }
}
