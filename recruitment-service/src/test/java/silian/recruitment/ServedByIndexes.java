package silian.recruitment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Whatever a {@link RecruitmentStory} asked of these collections was answered by an index of theirs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServedByIndexes.Listening.class)
public @interface ServedByIndexes {

    /** Names of the collections. */
    String[] value();

    /** Forgets what others asked, and judges what this story did. */
    final class Listening implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            queries(context).forget();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            var asked = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(
                    context.getRequiredTestClass(), ServedByIndexes.class));
            queries(context).areServedByIndexes(
                    SpringExtension.getApplicationContext(context).getBean(MongoTemplate.class).getDb(), asked.value());
        }

        private static QueriesAtTheDriver queries(ExtensionContext context) {
            return SpringExtension.getApplicationContext(context).getBean(QueriesAtTheDriver.class);
        }
    }
}
