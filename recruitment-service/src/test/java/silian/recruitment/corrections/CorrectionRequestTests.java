package silian.recruitment.corrections;

import silian.recruitment.language.CorrectionRequestId;
import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.States.RECRUITMENT_STATES;

import org.junit.jupiter.api.Test;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.corrections.CorrectionRequest.State;
import silian.recruitment.language.TalentId;

class CorrectionRequestTests {

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("CorrectionRequest 更正申请", CorrectionRequest::state)
                .in(State.OPEN, CorrectionRequestTests::aRequest)
                .in(State.CORRECTED, () -> answered(true))
                .in(State.DECLINED, () -> answered(false))
                .move("say it is corrected", request -> request.answer(true, "已更正", aCommand()))
                .move("say why not", request -> request.answer(false, "与档案一致", aCommand())));
    }

    @Test
    void isAnsweredOnceHoweverOftenTheAnswerIsSent() {
        var request = aRequest();
        var answer = aCommand();
        request.answer(false, "与档案一致", answer);
        request.answer(false, "与档案一致", answer);

        assertThat(request.state()).isEqualTo(State.DECLINED);
        assertThat(request.reason()).isEqualTo("与档案一致");
        assertThat(request.answeredOn()).isEqualTo(answer.on());
    }

    private static CorrectionRequest answered(boolean corrected) {
        var request = aRequest();
        request.answer(corrected, "示例答复", aCommand());
        return request;
    }

    private static CorrectionRequest aRequest() {
        var talent = new TalentId(anId("talent"));
        return CorrectionRequest.ask(new CorrectionRequestId(anId("request")), talent, talent, new SchoolCode("10929"),
                DisputedField.GRADUATION, "专业应为车辆工程", aCommand());
    }
}
