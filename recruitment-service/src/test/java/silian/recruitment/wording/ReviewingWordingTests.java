package silian.recruitment.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
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
            "age | under 35 years old",
            "sex | 限女，男勿扰", "sex | 仅限女子", "sex | 限男子", "sex | 限女 包吃住", "sex | 招聘女文员", "sex | 招女服务员",
            "sex | 招男保安", "sex | 适合男生", "sex | 适合女性的工作", "sex | 适合女生 包吃住", "sex | 招聘女包装工", "sex | 限女装卸工",
            "sex | 限女装配工", "sex | 男保洁一名", "sex | 女收银员5名", "sex | 性别要求女，", "sex | 性别：女，年龄不限",
            "sex | 不招女生", "sex | 急需女工", "sex | 必须女性", "sex | 仅面向女性", "sex | 女、男勿扰", "sex | 限男，女均可另议",
            "sex | 女职工优先", "sex | （女）", "sex | 只招男科员", "sex | 招聘女技术员", "sex | Women only",
            "sex | 招聘男、女鞋店女店员", "household | 限本地人", "household | 只招本地人", "household | 要求本地人",
            "household | 仅限湖北籍", "household | 十堰户籍优先", "household | 茅箭区户口优先", "household | 限十堰市人",
            "household | 限十堰本地人", "household | 本地人员优先", "household | 河南人勿扰", "household | 招聘要求：本地户口，",
            "household | 户籍：十堰市", "household | 户籍要求为本地", "household | 杭州户籍优先", "household | 仅限茅箭区户籍",
            "household | 需有十堰市茅箭区户籍", "household | 谢绝安徽籍", "household | 本地户籍者优先", "household | 湖北籍优先",
            "household | 不要东北人", "household | 只要城镇户口", "household | 要求浙江人", "age | 三十五岁以下", "age | 年龄35以下",
            "age | 不得大于35岁", "age | 年龄不超过三十五", "age | 二十至三十五周岁", "age | 35周岁（含35周岁）以下",
            "age | 35岁(含)以下", "age | 年龄要求18-45", "age | 年龄在18到45之间", "age | 不能超过四十岁", "age | 九零后优先",
            "age | 最大35岁", "age | 年龄上限：40岁", "age | 年龄≤35", "age | 三十五周岁及以下", "age | 30岁以下学生优先",
            "ethnicity | 汉族，本科", "sex | 男护士", "sex | 女教师一名", "household | 需持十堰户口", "household | 要求有本省户籍",
            "sex | 限女性，30岁以下", "sex | 男女不限，女士优先", "sex | 仅招男性司机", "sex | 要求女性，形象好", "sex | 女性，形象气质佳",
            "sex | 男性优先考虑", "sex | 最好是女生", "sex | 女生优先", "sex | 性别：女性", "sex | 性别女", "sex | 本岗位只考虑男生",
            "sex | 男，35岁以下", "sex | 需男性", "sex | 女前台", "sex | 男司机", "sex | 限男士", "sex | 限女工", "sex | 限女/限本科",
            "sex | 女款待员只招女", "sex | 招聘女销售", "sex | 诚招女主播", "sex | 招收女工", "sex | 急招男普工", "household | 本地人优先",
            "household | 十堰本地优先", "household | 要求十堰本地人", "household | 有本地户口", "household | 仅限本省户籍",
            "household | 限茅箭区户籍人员", "household | 仅限本市居民", "household | 外地勿扰", "household | 非本地勿扰",
            "age | 年龄:35岁以下", "age | 年龄18-35岁", "age | 25至40岁之间", "age | 四十五岁以下", "age | 不超过四十五周岁",
            "age | 年龄四十以下", "age | 35周岁以内", "age | 年龄控制在35岁以内", "age | 年龄在35岁以内", "age | 三十岁以内优先",
            "age | 年龄不大于三十五周岁", "household | 最好是本地人", "household | 最好有本地户口",
            "sex | 僅限女性", "sex | 限·男·性", "sex | 限*女", "sex | 女士優先", "sex | 男性为佳", "sex | 女生更佳", "sex | 招聘美女前台",
            "sex | 急招小伙子搬货", "sex | 宝妈优先", "sex | 限帅哥", "sex | 只招小姐姐", "marriage | 單身優先", "marriage | 有孩子者勿扰",
            "marriage | 备孕勿扰", "marriage | 哺乳期妇女免投", "ethnicity | 限漢族", "religion | 无宗教信仰", "religion | 不招信教人员",
            "religion | 信教者勿扰", "religion | 要求没有宗教信仰", "religion | 仅限佛教徒", "religion | 穆斯林勿投", "religion | 不信教",
            "disability | 要求四肢健全", "disability | 謝絕殘疾人", "infection | 体检须查乙肝五项", "infection | 需提供乙肝两对半报告",
            "infection | 须做HIV检测", "household | 限本地戶口", "household | 十堰戶籍優先", "age | 三十五歲以下", "age | 年齡不超過40歲",
            "age | 40岁以上勿扰", "age | 不要45周岁以上的", "age | 拒绝超过50岁以上人员", "age | 大龄勿扰", "age | 70后勿扰", "age | 只招90后",
            "age | 仅限00后", "age | 1990年以后出生", "age | 1988年1月1日及以后出生", "age | 出生日期须1995年1月后", "age | 85年后出生优先",
            "age | 2000后优先", "marriage | 孕妇勿扰"})
    void findsWhatDiscriminates(String rule, String text) {
        assertThat(review(text).findings()).extracting(Finding::rule).as(text).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"男装/女装设计师", "女装导购", "招聘女装店店长", "男、女鞋销售", "回族食堂厨师", "熟悉回族饮食", "男女不限", "性别不限",
            "性别：男女不限", "男女均可", "民族不限", "不限民族", "少数民族优先", "残疾人优先", "女性健康用品销售", "男科医生", "女子篮球教练",
            "妇女儿童医院护士", "提供男生宿舍和女生宿舍", "未婚员工宿舍", "户籍管理员", "协助办理本市户口", "户口不限", "农村电商运营", "服务农民工的律师",
            "年满18周岁", "须年满16周岁以上", "照料60-70岁老人", "10-12岁学生课程顾问", "工作经验3-5年", "无限制", "有限公司", "限本科以上",
            "无传染性疾病实验室经验要求", "乙肝疫苗研发工程师", "肝病科医生", "工程师（嵌入式）", "超市收银", "月薪 6000-9000 元", "salesman",
            "Java 工程师 male/female welcome", "只要女装销售经验即可", "无限女声合唱团经理", "女士护肤品研发", "汉族服饰文化研究员",
            "男鞋销售", "女子医院护士", "招聘女子医院护士", "本地生活运营", "20-35人团队", "招聘女性用品销售", "招聘男生宿舍管理员",
            "招聘男女服务员", "男、女，均可", "男/女不限", "性别：男 / 女", "性别：男，女均可", "打造适合女性的护肤产品",
            "适合女性使用的护肤品研发", "熟悉本地人文", "要求有本地人力资源经验", "要求茅箭区人民医院工作经验", "限茅箭区工作",
            "解决本地户口", "提供本地户口办理", "本地人才公寓", "要求熟悉户籍业务", "需携带户口本", "无需本地户口", "不要求具有本地户籍",
            "户籍不限", "熟悉外籍客户", "要求热爱书籍", "中国籍船员服务", "要求具有中国国籍", "外国籍客户服务", "负责会籍管理",
            "不低于18岁", "年龄不小于18岁", "未满18周岁者不得应聘", "年龄未满十八周岁者不得应聘", "团队平均年龄28岁",
            "平均年龄不超过30岁的团队", "照料六十至七十岁老人", "服务3-6岁儿童", "为35岁以下客户提供理财", "公司成立三十五年",
            "年龄18以上", "35人以下小班", "要求10-15年经验", "已婚未婚均可", "子女教育补贴", "员工子女优先入学", "女装搭配师", "男裤版师",
            "女包设计师", "招聘女鞋设计", "需要男款样衣", "女足教练", "女子监狱招聘干警", "男浴宾馆", "男女老师若干", "熟悉上海人文",
            "只招十堰市全职人员", "要求能到外地出差", "不要外行", "面向本地人群", "需要负责小区人员登记", "不限本地户口",
            "十堰市人民医院护士优先", "要求本地区人才", "要求有超市人员管理经验", "持有户外证书", "女装设计，男装制版", "男女装设计",
            "浙江人寿保险", "要求江苏人文历史研究",
            "支持外地户口迁入", "支持办理十堰户口", "需办理十堰户口", "要求本校在籍学生", "要求有船籍管理经验", "要求熟悉中医医籍",
            "需要管理市区人员", "需要负责病区人员调度", "照顾十岁以下小朋友", "招聘少儿编程老师",
            "男女均可，有经验者优先", "男女比例均衡", "女职工有产假", "提供男女宿舍", "包吃住，男女分宿", "女员工享受生理假", "男士西装定制顾问", "母婴店导购",
            "妇女权益保护专员", "儿女教育福利", "本地配送员", "本地招聘，当地上班", "全市连锁", "户外广告设计", "市区上班", "外籍教师助理", "本市户籍政策咨询员",
            "从事户籍档案管理", "国籍不限", "学籍管理员", "书籍编辑", "至少2年经验", "18岁以上", "年满十八周岁", "面向60岁以上老人的养老服务", "3-6岁幼儿教师",
            "二十人以下团队", "三十多人团队", "十五天以内到岗", "十二小时以内响应", "35人以下", "限额20人", "不限男女", "男女皆可", "男/女", "性别不限，年龄不限",
            "限时招聘", "无性别限制", "女鞋、男鞋设计师", "汽车男士精品", "少数民族地区支教", "要求会开车，本地熟路", "需能适应倒班", "要求男装销售经验", "女子学院辅导员",
            "没有本地户口也可以", "仅限本市居民区配送", "最好会开车",
            "不限男女", "不限男·女", "男女不限，經驗優先", "宝妈社群运营", "招宝妈社群运营", "美女直播间搭建", "姑娘追剧社区产品经理", "帅哥美女不限",
            "单身公寓", "员工有孩子可申请托管", "孕妇装导购", "孕期关怀", "宗教事务管理", "无宗教信仰限制", "有无宗教信仰均可", "宗教信仰自由",
            "穆斯林餐厅厨师", "负责乙肝检测", "提供乙肝检测服务", "需要HIV检测经验", "40岁以上用户增长", "服务1950年后出生的老人", "2018年后出生的孩子",
            "90后团队", "不限90后", "招小伙伴", "招聘小伙伴加入我们", "订单满200后优先配送", "有子女优先入学", "军人、孕妇优先服务", "诚信教育优先",
            "有70后和90后同事", "1990年后建成的小区", "毕业于2020年以后", "C/C++ * Java", "四肢协调"})
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
    void judgesMenAndWomenAlikeOnlyWhereItSaysSo() {
        assertThat(review("限女，男勿扰").findings()).extracting(Finding::wording).containsExactly("限女", "男勿扰");
        assertThat(review("女、男勿扰").findings()).extracting(Finding::wording).contains("男勿扰");
        assertThat(review("女，男均可").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"性别：", "年龄要求", "户口要求须", "籍贯是", "要求", "二十", "男、女"})
    void readsTheLongestTextsHoweverTheyRepeat(String part) {
        var longest = part.repeat(5_000 / part.length());

        assertThatNoException().isThrownBy(() -> reviewing.review(titled(longest), DAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"school | 仅限985高校毕业生", "school | ２１１ 院校", "school | 双一流", "school | 名校优先",
            "school | 第一学历本科", "sex | 男 性", "sex | 限男性", "disability | 身体无残疾", "infection | 无艾滋病", "household | 本地户籍",
            "household | 十堰户籍优先", "marriage | 未婚", "ethnicity | 汉族"})
    void findsMoreInWhatInstitutionsAnnounce(String rule, String text) {
        assertThat(reviewing.reviewInstitution(titled(text), DAY).findings()).extracting(Finding::rule).as(text)
                .contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35周岁及以下", "身体健康", "2110室", "女性健康科医师", "男科医师", "重点大学共建项目", "具有临床医师资格"})
    void leavesInstitutionsTheAgeTheyMayAsk(String text) {
        assertThat(reviewing.reviewInstitution(titled(text), DAY).findings()).as(text).isEmpty();
    }

    @Test
    void reviewsWhatInstitutionsAnnounceByTheLaterOfBothRules() {
        assertThat(reviewing.reviewInstitution(titled("985"), DAY).version()).isEqualTo(LocalDate.of(2018, 10, 1));
        assertThat(reviewing.reviewInstitution(titled("985"), LocalDate.of(2007, 1, 1)).version())
                .isEqualTo(LocalDate.of(2006, 1, 1));
        assertThat(reviewing.reviewInstitution(titled("985"), LocalDate.of(2005, 1, 1)).findings()).isEmpty();
    }

    @Test
    void refusesATermThatIsNotKnown() {
        assertThatThrownBy(() -> WordingRules.parse("""
                terms: {sex: 男|女}
                versions:
                  - effective: 2022-01-01
                    rules: [{code: sex, clause: x, reason: {zh: x, en: x}, patterns: ['限<sexes>']}]
                """)).hasMessageContaining("<sexes>");
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
