package silian.platform.testing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Judges, behind the last test of a class marked {@link ServedByIndexes}, what was asked since the judgement before it:
 * the start of the application included.
 */
final class JudgingQuestions extends AbstractTestExecutionListener {

    /** Spring closes contexts at 3000, and what comes later before the tests comes earlier behind them. */
    private static final int WHILE_THE_CONTEXT_IS_THERE = 3_500;

    @Override
    public int getOrder() {
        return WHILE_THE_CONTEXT_IS_THERE;
    }

    @Override
    public void afterTestClass(TestContext context) {
        var allowed = AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(), ServedByIndexes.class);
        if (allowed != null && context.hasApplicationContext()) {
            Judge.judge(context.getApplicationContext(), allowed);
        }
    }

    /** Apart, because many tests have no document store, nor its driver. */
    private static final class Judge {

        static void judge(ApplicationContext context, ServedByIndexes allowed) {
            var questions = context.getBean(QuestionsAtTheDriver.class);
            assertThat(questions.isListening()).as("heard the driver").isTrue();
            new Judgement(context.getBean(MongoDatabaseFactory.class).getMongoDatabase(), allowed)
                    .on(questions.sinceLastTime());
        }
    }
}
