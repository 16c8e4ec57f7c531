package silian.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What every aggregate, a class that is stored as a document, keeps to. */
final class AggregateRules {

    static final String DOCUMENT = "org.springframework.data.mongodb.core.mapping.Document";
    private static final String TYPE_ALIAS = "org.springframework.data.annotation.TypeAlias";
    private static final String VERSION = "org.springframework.data.annotation.Version";

    static final ArchRule FINAL = classes().that().areAnnotatedWith(DOCUMENT)
            .should().haveModifier(JavaModifier.FINAL)
            .as("aggregates are final");

    static final ArchRule NAMED_IN_THE_STORE = classes().that().areAnnotatedWith(DOCUMENT)
            .should().beAnnotatedWith(TYPE_ALIAS)
            .because("a class name in the store would make renaming the class a migration")
            .as("aggregates have a type alias");

    static final ArchRule VERSIONED = classes().that().areAnnotatedWith(DOCUMENT)
            .should(haveAVersion())
            .because("two callers must not overwrite each other's change")
            .as("aggregates have a version");

    static final ArchRule WITHOUT_SETTERS = methods().that().areDeclaredInClassesThat().areAnnotatedWith(DOCUMENT)
            .should().haveNameNotMatching("set[A-Z].*")
            .because("state moves by transitions that guard it")
            .as("aggregates have no setters");

    static final ArchRule CLOSED = fields().that().areDeclaredInClassesThat().areAnnotatedWith(DOCUMENT)
            .and().areNotStatic()
            .should().bePrivate()
            .as("aggregates keep their fields to themselves");

    private AggregateRules() {}

    private static ArchCondition<JavaClass> haveAVersion() {
        return new ArchCondition<>("have a field annotated with @Version") {
            @Override
            public void check(JavaClass aggregate, ConditionEvents events) {
                var versioned = aggregate.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(VERSION));
                if (!versioned) {
                    events.add(SimpleConditionEvent.violated(aggregate, aggregate.getName() + " has no version"));
                }
            }
        };
    }
}
