package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Hiring.Employer;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;

/** Rounds of interviews, hours that are wanted by many, and people who do not come. */
@RecruitmentStory
class InterviewStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Hiring hiring;

    private Employer employer;
    private Student student;

    @BeforeEach
    void begin() {
        employer = hiring.anEmployer();
        student = hiring.aStudent();
    }

    @Test
    void hasEachOfNineRoundsOnce() {
        var application = hiring.screened(student, employer);
        for (var round : new int[]{0, -1, 10}) {
            hiring.propose(employer, application, round, 1).refuses(400, "interview.round-out-of-range");
        }
        hiring.propose(employer, application, 1, 1).expect(201);
        hiring.propose(employer, application, 1, 2).refuses(409, "interview.round-exists");
        hiring.propose(employer, application, 9, 1).refuses(409, "interview.earlier-round-open");
    }

    @Test
    void leadsToTheNextRoundAlsoWhenThePersonDidNotCome() {
        var application = hiring.screened(student, employer);
        var interview = "/interviews/" + hiring.propose(employer, application, 1, 1).expect(201).text("id");
        var later = Recruitment.FAIR_DAY.plusDays(1);
        hiring.on(later, employer.agent(), interview + "/no-show", Map.of()).refuses(409, "interview.not-booked");
        Hiring.choose(service, student, interview).expect(200);
        service.post(employer.agent(), interview + "/no-show", Map.of()).refuses(409, "interview.not-begun");
        hiring.on(later, student.token(), interview + "/no-show", Map.of()).expect(403);
        hiring.on(later, hiring.anEmployer().agent(), interview + "/no-show", Map.of())
                .refuses(404, "interview.unknown");

        var missed = hiring.on(later, employer.agent(), interview + "/no-show", Map.of()).expect(200);

        assertThat(missed.text("state")).isEqualTo("NO_SHOW");
        hiring.on(later, employer.agent(), interview + "/feedback", Map.of("passed", true))
                .refuses(409, "interview.no-show");
        hiring.propose(employer, application, 2, 5).expect(201);
    }

    @Test
    void callsOffWhatIsAheadOnceNobodyDecidesAboutTheApplication() {
        var application = hiring.screened(student, employer);
        var interview = "/interviews/" + hiring.propose(employer, application, 1, 3).expect(201).text("id");
        Hiring.choose(service, student, interview).expect(200);

        service.post(student.token(), application + "/withdrawal", Map.of()).expect(200);

        assertThat(service.get(employer.agent(), interview).text("state")).isEqualTo("CANCELLED");
        service.post(employer.agent(), interview + "/rescheduling", Map.of("slots", List.of(Hiring.aSlot(5))))
                .refuses(409, "application.over");
        Hiring.choose(service, student, hiring.anInterview(student, employer, 3)).expect(200);
    }

    @Test
    void booksNoInterviewerAndNoRoomTwice() throws Exception {
        var crowd = new ArrayList<Student>();
        var interviews = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            crowd.add(hiring.aStudent());
            interviews.add(hiring.anInterview(crowd.get(i), employer, 3));
        }
        var answers = atOnce(8, i -> () -> Hiring.choose(service, crowd.get(i), interviews.get(i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refuses(409, "interview.slot-taken"));
        var won = answers.stream().map(Answer::status).toList().indexOf(200);
        service.post(crowd.get(won).token(), interviews.get(won) + "/cancellation", Map.of()).expect(200);
        Hiring.choose(service, crowd.get(won == 0 ? 1 : 0), interviews.get(won == 0 ? 1 : 0)).expect(200);
    }

    @Test
    void booksNoPersonTwice() throws Exception {
        var interviews = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            interviews.add(hiring.anInterview(student, hiring.anEmployer(), 3));
        }
        var answers = atOnce(4, i -> () -> Hiring.choose(service, student, interviews.get(i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refuses(409, "interview.person-booked"));
        var lost = answers.getFirst().status() == 200 ? 1 : 0;
        var loser = service.get(student.token(), interviews.get(lost)).text("enterprise");
        service.post(Tokens.employerAgent(loser), interviews.get(lost) + "/rescheduling",
                Map.of("slots", List.of(Hiring.aSlot(5)))).expect(200);
        Hiring.choose(service, student, interviews.get(lost)).expect(200);
    }
}
