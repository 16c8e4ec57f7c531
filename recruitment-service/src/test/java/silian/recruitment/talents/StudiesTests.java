package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.talents.KnownTalents.aTalent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudiesTests {

    @ParameterizedTest
    @CsvSource({
            // education, degree and verdict of two studies; which is the highest, and which the highest proven
            "21, 407, true, 14, 310, true, 14, 14", "21, 407, true, 14, 310, , 14, 21",
            "21, 407, true, 14, 310, false, 21, 21", "21, 407, , 14, 310, , 14, 14",
            "21, 407, false, 14, 310, false, 14, 14", "21, 407, , 14, 310, false, 21, 21",
            "15, , true, 21, , , 15, 15", "14, , , 21, 310, true, 14, 21"})
    void tellsTheHighest(String one, @Nullable String degree, @Nullable Boolean verified, String other,
            @Nullable String otherDegree, @Nullable Boolean otherVerified, String highest, String proven) {
        var studies = Studies.of(aTalent(one, degree, verified), List.of(aTalent(other, otherDegree, otherVerified)));

        assertThat(studies.highest().graduation().education().code()).isEqualTo(highest);
        assertThat(studies.highestProven().graduation().education().code()).isEqualTo(proven);
        assertThat(studies.person().graduation().education().code()).isEqualTo(one);
    }
}
