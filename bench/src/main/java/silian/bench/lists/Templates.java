package silian.bench.lists;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.year.EnterpriseSeed;

/** Postings of all sorts, each drafted and published through the gateway, so that searches find what a service wrote. */
final class Templates {

    static final List<String> TRADES = List.of("焊接", "装配", "调试", "质量", "采购", "财务", "销售", "工艺", "设备", "电气", "软件",
            "护理", "药剂", "检验", "物流", "仓储", "行政", "教师", "会计", "培训");
    static final List<String> ROLES = List.of("工程师", "技术员", "主管", "专员");
    private static final List<String> AREAS = List.of("420302001", "420302002", "420302003", "420303", "420304");
    private static final List<String> EDUCATIONS = List.of("11", "14", "21", "31", "41", "71");
    private static final List<String> MAJORS = List.of("机械工程", "药学", "护理学", "会计学", "软件工程", "电气工程", "物流管理");
    private static final List<String> CHAINS = List.of("汽车零部件", "生物医药", "电子信息");
    private static final List<String> SIZES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO");
    private static final String POSTINGS = "/api/recruitment/v1/job-postings";

    private final Cast cast;
    private final PlatformClient client;

    Templates(Cast cast, PlatformClient client) {
        this.cast = cast;
        this.client = client;
    }

    /** One for every trade and role; their ids. */
    List<String> published(List<EnterpriseSeed> employers) {
        return IntStream.range(0, TRADES.size() * ROLES.size())
                .mapToObj(i -> published(i, employers.get(i % employers.size()))).toList();
    }

    private String published(int number, EnterpriseSeed employer) {
        var trade = TRADES.get(number % TRADES.size());
        var other = TRADES.get((number * 7 + 3) % TRADES.size());
        var draft = Map.of("title", trade + ROLES.get(number / TRADES.size()), "minimumEducation",
                one(EDUCATIONS, number), "openings", 5, "payFrom", 4_000 + 50 * number, "payTo", 6_000 + 100 * number,
                "major", one(MAJORS, number), "area", one(AREAS, number), "chain", one(CHAINS, number), "employerSize",
                one(SIZES, number), "description", "负责" + trade + "和" + other + "，配合班组完成生产计划。");
        var id = client.expect(Request.post(POSTINGS, draft).keyed("bench-posting-" + number), cast.agentOf(employer))
                .text("id");
        client.expect(Request.post(POSTINGS + "/" + id + "/publication", Map.of()).keyed("bench-publication-" + number),
                cast.officer());
        return id;
    }

    private static String one(List<String> choices, int number) {
        return choices.get(number % choices.size());
    }
}
