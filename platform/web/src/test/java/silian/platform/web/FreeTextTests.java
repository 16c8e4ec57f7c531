package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {

    private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

    record Remark(@Nullable @FreeText String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"电话19900001234", "199 0000 1234", "call 199-0000-1234.", "990000199001011239",
            "id 990000 19900101 1239", "990000-19900101-1239"})
    void refusesANumberOfAPersonWithoutSayingIt(String text) {
        assertThat(validator.validate(new Remark(text))).singleElement().satisfies(
                violation -> assertThat(violation.getMessage()).isEqualTo("text.personal-number"));
        assertThat(PersonalNumbers.removedFrom(text)).contains("***").doesNotContainPattern("\\d{4}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "示例路 1 号", "914403001922038216", "91420302MA9000012X", "199000012345",
            "证书 109291202205120123", "2022-06-01",
            "12345678901", "1990000123"})
    void takesEverythingElse(@Nullable String text) {
        assertThat(validator.validate(new Remark(text))).isEmpty();
    }
}
