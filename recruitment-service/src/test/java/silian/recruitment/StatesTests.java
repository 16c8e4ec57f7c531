package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.util.ClassUtils.resolveClassName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.History;

/** No state machine goes without its table on the page of states. */
class StatesTests {

    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z_]+)`", Pattern.MULTILINE);
    /** Holds what was said last; everything may be said at any time. */
    private static final Set<String> WITHOUT_STATES = Set.of("TalentProfile");

    private final List<String> sections;

    StatesTests() throws IOException {
        sections = List.of(Files.readString(Path.of("../docs/services/recruitment-states.md")).split("\n## "));
    }

    @Test
    void hasATableWithEveryStateThereIs() {
        var states = found((reader, _) -> reader.getClassMetadata().getClassName().endsWith("State")
                && Enum.class.getName().equals(reader.getClassMetadata().getSuperClassName())).toList();

        assertThat(states).hasSizeGreaterThan(20).allSatisfy(type -> assertThat(sections).as("%s", type)
                .anySatisfy(section -> assertThat(rows(section)).containsExactlyInAnyOrder(
                        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name())
                                .toArray(String[]::new))));
    }

    @Test
    void hasATableOfEveryAggregateThatMoves() {
        var moving = found(new AnnotationTypeFilter(Document.class))
                .filter(type -> Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getType() == History.class))
                .map(Class::getSimpleName).filter(name -> !WITHOUT_STATES.contains(name)).toList();

        assertThat(moving).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(sections).as(name)
                .anySatisfy(section -> assertThat(section.lines().findFirst().orElse("").split(" ")).contains(name)));
    }

    private static Set<String> rows(String section) {
        return ROW.matcher(section).results().map(row -> row.group(1)).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("silian.recruitment").stream().map(BeanDefinition::getBeanClassName)
                .map(name -> resolveClassName(String.valueOf(name), null));
    }
}
