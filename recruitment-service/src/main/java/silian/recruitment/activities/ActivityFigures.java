package silian.recruitment.activities;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureDescription.Kind;

/** The figures that activities answer for, each a count over the kinds of activities it speaks of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FacultyMeetingSettings.class)
class ActivityFigures {

    private static final Set<ActivityKind> SPECIAL_FAIRS = EnumSet.of(ActivityKind.SPECIAL_FAIR);

    private final Activities activities;
    private final Participations participations;
    private final Intents intents;
    private final CheckIns checkIns;
    private final MongoOperations mongo;
    private final FacultyMeetingSettings facultyMeetings;

    ActivityFigures(Activities activities, Participations participations, Intents intents, CheckIns checkIns,
            MongoOperations mongo, FacultyMeetingSettings facultyMeetings) {
        this.activities = activities;
        this.participations = participations;
        this.intents = intents;
        this.checkIns = checkIns;
        this.mongo = mongo;
        this.facultyMeetings = facultyMeetings;
    }

    @Bean
    Figure policyTalks() {
        return held("R02", "政策巡回宣讲", "Touring policy talks", EnumSet.of(ActivityKind.TALK));
    }

    @Bean
    Figure executivesOnCampus() {
        return new DistinctRecords(new FigureDescription("R03", Kind.FLOW, "企业董事长总经理进校园进班级",
                "Enterprises whose chairman or general manager went to campus", "enterprise",
                "distinct employers taking part in executives-on-campus activities held, by the business date on which "
                        + "the doors of the first opened"),
                mongo, "participations", Criteria.where("kind").is(ActivityKind.EXECUTIVES_ON_CAMPUS.name())
                        .and("state").is(ParticipationState.APPROVED.name()),
                "heldOn", "employer");
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
        return new HeldParticipations(new FigureDescription("R09", Kind.FLOW, "用人单位", "Employers attracted",
                "participation", "approved participations of employers at on-site fairs, live streams and website "
                        + "sessions held, by the business date on which the doors opened"),
                ActivityKind.RECRUITING, participations, employers(ActivityKind.RECRUITING));
    }

    @Bean
    Figure intentsReached() {
        return new ReachedIntents(new FigureDescription("R10", Kind.FLOW, "就业意向", "Employment intents reached",
                "intent", "employment intents reached at on-site fairs, live streams and website sessions, by business "
                        + "date"),
                ActivityKind.RECRUITING, intents);
    }

    @Bean
    Figure facultiesMet() {
        return new DistinctRecords(new FigureDescription("R11", Kind.FLOW, "两个分院", "Faculties met point to point",
                "faculty", "distinct faculties of the university of the report with a point-to-point meeting, by the "
                        + "business date of the first"),
                mongo, "activities", Criteria.where("outline.kind").is(ActivityKind.FACULTY_MEETING.name())
                        .and("outline.university").is(facultyMeetings.school()),
                "heldOn", "facultyMet");
    }

    @Bean
    Figure facultyMeetingAttendances() {
        return new Attendances(new FigureDescription("R12", Kind.FLOW, "学生参加", "Students taking part there", "person",
                "attendances of students, whoever stands on a roster, at the faculty meetings of that university, "
                        + "by business date"),
                ActivityKind.FACULTY_MEETING, facultyMeetings.code(), checkIns);
    }

    /** The article tells the on-site fairs a second time, as a series. */
    @Bean
    Figure fairSeries() {
        return held("R13", "系列招聘活动", "Recruitment series", ActivityKind.ON_SITE);
    }

    @Bean
    Figure specialFairEmployers() {
        return new HeldParticipations(new FigureDescription("R14", Kind.FLOW, "专场招聘企业",
                "Enterprises at the special fairs", "participation",
                "approved participations of employers at special fairs held, by the business date on which the doors "
                        + "opened"),
                SPECIAL_FAIRS, participations, employers(SPECIAL_FAIRS));
    }

    @Bean
    Figure specialFairOpenings() {
        return new OfferedOpenings(new FigureDescription("R15", Kind.FLOW, "优质岗位", "Openings at the special fairs",
                "post", "openings left when they were brought to the special fairs held, by the business date on which "
                        + "the doors opened"),
                SPECIAL_FAIRS, participations);
    }

    @Bean
    Figure specialFairIntents() {
        return new ReachedIntents(new FigureDescription("R16", Kind.FLOW, "专场就业意向",
                "Intents reached at the special fairs", "intent",
                "employment intents reached at special fairs, by business date"), SPECIAL_FAIRS, intents);
    }

    @Bean
    Figure couples() {
        return new RecordedCouples(new FigureDescription("R20", Kind.FLOW, "青年人才成功牵手",
                "Couples matched at talent mixers", "couple", "couples recorded at talent mixers, by business date"),
                mongo);
    }

    private Figure employers(Set<ActivityKind> kinds) {
        return new DistinctRecords(new FigureDescription("distinct", Kind.FLOW, "不同用人单位", "Distinct employers",
                "employer", "distinct employers of these participations"), mongo, "participations",
                Criteria.where("kind").in(kinds.stream().map(Enum::name).toList()).and("state")
                        .is(ParticipationState.APPROVED.name()),
                "heldOn", "employer");
    }

    private Figure held(String id, String zh, String en, Set<ActivityKind> kinds) {
        return new HeldActivities(new FigureDescription(id, Kind.FLOW, zh, en, "activity",
                "activities of these kinds held, by the business date on which the doors opened: " + kinds), kinds,
                activities);
    }
}
