package silian.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How packages lie: by feature, with the ways in at the edge. */
final class LayoutRules {

    private static final String[] LAYERS = {"..controller..", "..controllers..", "..service..", "..services..",
            "..repository..", "..repositories..", "..dto..", "..dtos..", "..util..", "..utils..", "..helper..",
            "..helpers..", "..common..", "..manager..", "..managers..", "..impl.."};
    private static final String[] WAYS_IN = {"..web", "..web..", "..messaging", "..messaging.."};
    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

    static final ArchRule BY_FEATURE = noClasses()
            .should().resideInAnyPackage(LAYERS)
            .because("a package holds what belongs to one feature, not what is of one kind")
            .as("packages are named after features");

    static final ArchRule WAYS_IN_REACH_INWARDS = noClasses().that(resideOutsideOfPackages(WAYS_IN))
            .should().dependOnClassesThat(resideInAnyPackage(WAYS_IN).and(ofAService()))
            .because("what a feature does may not depend on how it was asked")
            .as("web and messaging only reach inwards");

    static final ArchRule WAYS_IN_ARE_HIDDEN = classes().that().resideInAnyPackage(WAYS_IN).and().areTopLevelClasses()
            .should().notBePublic()
            .because("nobody but the framework calls them")
            .as("classes in web and messaging are package-private");

    static final ArchRule PUBLIC_ONLY_WHEN_NEEDED = classes().that().arePublic().and().areTopLevelClasses()
            .and().resideOutsideOfPackages(WAYS_IN).and().areNotAnnotatedWith(APPLICATION)
            .should(beUsedByAnotherPackage())
            .as("classes are package-private unless another package uses them");

    static final ArchRule ANSWERS_ARE_RECORDS = methods().that().areDeclaredInClassesThat()
            .areMetaAnnotatedWith(CONTROLLER).and().areNotPrivate().and().areNotStatic()
            .should(answerWithRecords())
            .because("an aggregate is never serialised to a caller")
            .as("controllers answer with records");

    static final ArchRule NAMES_OF_THEIR_OWN = classes().that().resideInAnyPackage("..web").and().areRecords()
            .should(haveANameOfTheirOwn())
            .because("the API document of a service knows a schema by its simple name alone")
            .as("records in web, and records that they show, have names of their own");

    private LayoutRules() {}

    /** The platform has a module named web, which every service may use. */
    private static DescribedPredicate<JavaClass> ofAService() {
        return DescribedPredicate.describe("of a service", LayoutRules::isOfAService);
    }

    private static boolean isOfAService(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName() + ".";
        return name.startsWith("silian.") && !name.startsWith("silian.platform.");
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                var needed = found.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(found.getPackageName()));
                if (!needed) {
                    events.add(SimpleConditionEvent.violated(found,
                            found.getName() + " is public, but no other package uses it"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a name of their own") {

            private final Map<String, JavaClass> first = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                first.clear();
            }

            @Override
            public void check(JavaClass found, ConditionEvents events) {
                var other = first.putIfAbsent(found.getSimpleName(), found);
                if (other == null) {
                    found.getFields().stream().flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                            .filter(shown -> shown.isRecord() && isOfAService(shown))
                            .forEach(shown -> check(shown, events));
                } else if (!other.equals(found)) {
                    events.add(SimpleConditionEvent.violated(found,
                            found.getName() + " is called like " + other.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> answerWithRecords() {
        return new ArchCondition<>("answer with records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(LayoutRules::isOfAService)
                        .filter(type -> type.isAnnotatedWith(AggregateRules.DOCUMENT)
                                || !type.isRecord() && !type.isEnum() && !type.isInterface())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " answers with " + type.getName() + ", not with a record")));
            }
        };
    }
}
