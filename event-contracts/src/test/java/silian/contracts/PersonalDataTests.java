package silian.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.Contract;

/** No contract says who somebody is, how to reach them or where they live. */
class PersonalDataTests {

    private static final Pattern SUSPICIOUS = Pattern.compile("(?i).*(idnumber|idcard|identity|phone|mobile|email|"
            + "wechat|address|account|bankcard|certificate|passport|photo|gender|ethnic|health|password).*|"
            + "(?i)(.*(talent|person|student|tenant|graduate|full|family|given|sur)name|name)");
    /** The name of an enterprise is public. */
    private static final List<String> ALLOWED = List.of(EnterpriseRegistered.class.getSimpleName() + ".name");

    @Test
    void isInNoContract() {
        assertThat(PublishedContracts.all().stream().flatMap(PersonalDataTests::suspicious)).isEmpty();
    }

    @Test
    void wouldBeFoundByNameAndInNestedRecords() {
        assertThat(suspicious(Telling.class)).containsExactly("Telling.phoneNumber", "Line.idNumber", "Line.name");
    }

    private static Stream<String> suspicious(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> Stream.concat(
                Stream.of(record.getSimpleName() + "." + component.getName())
                        .filter(name -> SUSPICIOUS.matcher(component.getName()).matches() && !ALLOWED.contains(name)),
                nested(component).flatMap(PersonalDataTests::suspicious)));
    }

    private static Stream<Class<?>> nested(RecordComponent component) {
        Stream<Type> types = component.getGenericType() instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments())
                : Stream.of(component.getType());
        return types.<Class<?>>map(type -> (Class<?>) type).filter(Class::isRecord);
    }

    record Telling(String phoneNumber, List<Line> lines) implements Contract {
        record Line(String idNumber, String name, boolean fullTime) {}
    }
}
