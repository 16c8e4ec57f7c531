package silian.recruitment.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewingWordingTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private final ReviewingWording reviewing = new ReviewingWording();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sex | 限男性", "sex | 文员，女，25岁以下", "sex | 仅限女生", "sex | 男士优先", "sex | 性别：男", "sex | 招男工20名",
            "sex | 女性勿扰", "sex | 要求为男性", "sex | Female only", "sex | 限 男", "sex | 性别要求：女",
            "marriage | 已婚已育优先", "marriage | 三年内不得生育", "marriage | 未婚", "marriage | 入职两年内不怀孕",
            "ethnicity | 限汉族", "ethnicity | 不招回族", "ethnicity | 维吾尔族勿扰", "ethnicity | 民族：汉", "ethnicity | 汉族优先",
            "disability | 谢绝残疾人", "disability | 身体无残疾", "disability | 残障人士勿扰",
            "infection | 无乙肝", "infection | 乙肝五项检测合格", "infection | 不招HIV感染者", "infection | 乙肝携带者免投",
            "household | 限本地户口", "household | 需具有十堰市户籍", "household | 本市户籍优先", "household | 外地人勿扰",
            "household | 不招农民工", "household | 仅限城镇户口", "household | 不要河南人",
            "age | 35岁以下", "age | 18-35周岁", "age | 年龄不超过40岁", "age | 年龄：20至30岁", "age | ４５周岁以内", "age | 90后优先",
            "age | under 35 years old"})
    void findsWhatDiscriminates(String rule, String text) {
        assertThat(review(text).findings()).extracting(Finding::rule).as(text).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"男装/女装设计师", "女装导购", "招聘女装店店长", "男、女鞋销售", "回族食堂厨师", "熟悉回族饮食", "男女不限", "性别不限",
            "性别：男女不限", "男女均可", "民族不限", "不限民族", "少数民族优先", "残疾人优先", "女性健康用品销售", "男科医生", "女子篮球教练",
            "妇女儿童医院护士", "提供男生宿舍和女生宿舍", "未婚员工宿舍", "户籍管理员", "协助办理本市户口", "户口不限", "农村电商运营", "服务农民工的律师",
            "年满18周岁", "须年满16周岁以上", "照料60-70岁老人", "10-12岁学生课程顾问", "工作经验3-5年", "无限制", "有限公司", "限本科以上",
            "无传染性疾病实验室经验要求", "乙肝疫苗研发工程师", "肝病科医生", "工程师（嵌入式）", "超市收银", "月薪 6000-9000 元", "salesman",
            "Java 工程师 male/female welcome", "只要女装销售经验即可", "无限女声合唱团经理", "女士护肤品研发", "汉族服饰文化研究员"})
    void leavesLawfulWordingAlone(String text) {
        assertThat(review(text).findings()).as(text).isEmpty();
    }

    @Test
    void quotesTheWordingWithItsPlaceClauseAndReasons() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", "𠮷野家店员，限 女性");
        texts.put("description", "岗位要求：\n35 岁以下；限 男性。");

        var findings = reviewing.review(texts, DAY).findings();

        assertThat(findings).extracting(Finding::field, Finding::wording, Finding::position).containsExactly(
                tuple("title", "限 女性", 7),
                tuple("description", "35 岁以下", 7),
                tuple("description", "限 男性", 14));
        assertThat(findings.getFirst().clause()).isEqualTo("《就业促进法》第二十七条");
        assertThat(findings.getFirst().reason().zh()).contains("性别");
        assertThat(findings.getFirst().reason().en()).contains("sex");
    }

    @Test
    void followsTheRulesInForceOnTheDate() {
        var before = reviewing.review(titled("限男性，35岁以下"), LocalDate.of(2018, 9, 30));
        var after = reviewing.review(titled("限男性，35岁以下"), LocalDate.of(2018, 10, 1));

        assertThat(before.findings()).extracting(Finding::rule).containsExactly("sex");
        assertThat(after.findings()).extracting(Finding::rule).containsExactly("sex", "age");
        assertThat(after.version()).isEqualTo(LocalDate.of(2018, 10, 1));
        assertThat(reviewing.review(titled("限男性"), LocalDate.of(2007, 12, 31)).version()).isNull();
    }

    @Test
    void knowsWhatHasBeenJudgedBefore() {
        var judged = review("限男性");

        assertThat(review("限男性").findsNothingBeyond(judged)).isTrue();
        assertThat(review("限男性，35岁以下").findsNothingBeyond(judged)).isFalse();
        assertThat(review(" 仅限男性").findsNothingBeyond(judged)).isFalse();
    }

    @Test
    void refusesRulesThatAreNotWhole() {
        assertThatThrownBy(() -> WordingRules.parse("versions: []")).hasMessageContaining("versions");
        assertThatThrownBy(() -> WordingRules.parse("versions: [{effective: 2022-01-01, rules: [{code: x}]}]"))
                .hasMessageContaining("reason is missing");
    }

    private WordingReview review(String title) {
        return reviewing.review(titled(title), DAY);
    }

    private static LinkedHashMap<String, String> titled(String title) {
        return new LinkedHashMap<>(Map.of("title", title));
    }
}
