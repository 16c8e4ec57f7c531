package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import silian.platform.standards.Area;
import silian.platform.standards.EducationLevel;
import silian.recruitment.language.Vacancy;

class SearchKeysTests {

    private final Segmentation segmentation = new Segmentation();
    private final SearchKeys keys = new SearchKeys(segmentation);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"高级焊接工程师 | 高级 焊接 工程师", "新能源汽车研发，销售！ | 新 能源 汽车 研发 销售",
            "Java开发 Engineers | java 开发 engin", "研发研发研发 | 研发"})
    void splitsTextIntoWords(String text, String words) {
        assertThat(segmentation.words(text)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"会计学, 会计", "工程师, 工程", "嵌入式软件工程师, 软件", "技术员, 技术"})
    void findsTheWholeByAPart(String text, String part) {
        assertThat(segmentation.wordsAndParts(text)).contains(part).containsAll(segmentation.words(text));
    }

    @Test
    void takesOnlyWordsForParts() {
        assertThat(segmentation.wordsAndParts("会计学 工程师")).doesNotContain("计学", "程师");
    }

    @Test
    void findsAPostingByWordsAreasAndWhoMayApply() {
        var found = found(aVacancy("焊接工程师", "31", "材料成型"), in("420302001", "负责焊接", "汽车"));

        assertThat(found)
                .contains("*", "a:42", "a:4203", "a:420302", "a:420302001", "r:31", "e:11", "e:14", "e:21", "e:31",
                        "m:材料成型", "c:汽车", "s:SMALL", "w:焊接", "w:工程师", "w:负责",
                        "t:焊接", "t:工程师", "o:负责", "o:材料", "o:成型")
                .doesNotContain("e:41", "t:负责", "o:焊接").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(EducationLevel.class)
    void isFoundByWhoeverHasEnoughEducation(EducationLevel had) {
        for (var asked : EducationLevel.values()) {
            assertThat(found(aVacancy("示例", asked.code(), null), in("42", null, null))
                    .contains(SearchKeys.having(had))).as("%s asks for %s", had, asked).isEqualTo(had.satisfies(asked));
        }
    }

    @Test
    void knowsMajorsAndChainsInOtherWriting() {
        assertThat(SearchKeys.major(" Ｃｏｍｐｕｔｅｒ　Science ")).isEqualTo(SearchKeys.major("computer science"))
                .isEqualTo("m:computer science");
        assertThat(SearchKeys.chain("汽车（零部件）")).isEqualTo(SearchKeys.chain("汽车(零部件)"));
    }

    @Test
    void holdsNoMoreThanTwoHundredWords() {
        var many = IntStream.range(0, 500).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        var found = found(aVacancy("焊工", "31", null), in("42", many, null));

        assertThat(found).filteredOn(key -> key.startsWith("w:")).hasSize(200).contains("w:焊工");
        assertThat(found).filteredOn(key -> key.startsWith("o:")).hasSize(199);
    }

    @Test
    void putsWhatSelectsMoreFirst() {
        var mixed = new ArrayList<>(
                List.of("*", "o:工程师", "t:工程师", "e:21", "a:42", "a:420302", "c:汽车", "m:药学", "w:工", "w:工程师"));
        mixed.sort(SearchKeys.SELECTIVE_FIRST);

        assertThat(mixed).containsExactly("t:工程师", "o:工程师", "w:工程师", "w:工", "m:药学", "c:汽车", "a:420302", "a:42", "e:21",
                "*");
    }

    private List<String> found(Vacancy vacancy, Particulars particulars) {
        return keys.of(new Advertisement(null, vacancy, particulars));
    }

    private static Vacancy aVacancy(String title, String education, @Nullable String major) {
        return Vacancy.of(title, education, new BigDecimal("5000"), new BigDecimal("7000"), major);
    }

    private static Particulars in(String area, @Nullable String description, @Nullable String chain) {
        return new Particulars(new Area(area), description, chain, EmployerSize.SMALL, Employment.FULL_TIME, null);
    }
}
