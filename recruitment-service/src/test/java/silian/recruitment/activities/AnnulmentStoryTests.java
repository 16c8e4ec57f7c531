package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.by;
import static silian.recruitment.Recruitment.FAIR_DAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

/** What is saved by somebody who looked at an activity just before it was annulled. */
@RecruitmentStory
class AnnulmentStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Activities activities;
    @Autowired
    private CheckIns checkIns;

    private final Student there = Recruitment.aStudent();
    private final Student late = Recruitment.aStudent();
    private final String other = Recruitment.aCreditCode();
    private String posting = "";
    private ActivityId fair = new ActivityId("0".repeat(32));
    private List<Long> before = List.of();
    private String code = "";
    /** The activity as it was before it was annulled. */
    private Activities seen = mock();

    @BeforeEach
    void annulAfterSomebodyLooked() {
        service.claimed(List.of(there, late));
        before = counted();
        var employer = heard.anEmployer();
        posting = service.aPublishedPosting(employer, 2);
        fair = new ActivityId(service.aFairUnderWay(employer, posting));
        heard.registered(other, "示例机械有限公司", "C");
        service.post(Tokens.employerAgent(other), "/activities/" + fair.value() + "/participations",
                Map.of("postings", List.of(service.aPublishedPosting(other, 1)))).expect(201);
        code = service.code(fair.value());
        service.post(there.token(), "/activities/" + fair.value() + "/check-ins", Map.of("code", code)).expect(201);
        seen = mock(Activities.class, delegatesTo(activities));
        doReturn(activities.findById(fair).orElseThrow()).when(seen).get(any(), any());
        service.post(Tokens.officer(), "/activities/" + fair.value() + "/annulment", Map.of("reason", "误开"))
                .expect(200);
    }

    @Test
    void countsNobodyWhoCheckedIn() {
        looking(CheckingIn.class).checkIn(fair, code, of(late));

        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void countsNoIntent() {
        looking(ReachingIntents.class).reach(fair, new JobPostingId(posting), of(there));

        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void countsNobodyWhoWasApproved() {
        looking(ApprovingParticipations.class).approve(fair, new EmployerId(other), null, aCommand());

        assertThat(counted()).isEqualTo(before);
    }

    /** A use case that still sees the activity under way when it looks first. */
    private <T> T looking(Class<T> useCase) {
        var looking = new DefaultListableBeanFactory(beans);
        looking.registerSingleton("activities", seen);
        return useCase.cast(looking.autowire(useCase, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }

    private List<Long> counted() {
        var attended = checkIns.countStudents(ActivityKind.SPECIAL_FAIR, new SchoolCode(Recruitment.SCHOOL), FAIR_DAY,
                FAIR_DAY);
        return List.of(attended, figure("R14"), figure("R15"), figure("R16"));
    }

    private long figure(String id) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + FAIR_DAY + "&to=" + FAIR_DAY).expect(200)
                .body().path("value").asLong();
    }

    private static Command of(Student student) {
        return by(new Caller(student.subject(), Set.of(Roles.TALENT), null, Set.of()), FAIR_DAY);
    }
}
