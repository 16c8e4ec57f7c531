package silian.local.agencies;

import com.github.tomakehurst.wiremock.http.Request;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Tells what is registered under a credit code (GB 32100-2015). Everything follows from the code. The organisation
 * code, its characters 9 to 17, says what to expect: beginning with 9999 it is unknown, with 9998 the enterprise is
 * cancelled, with 9997 its licence is revoked; a first letter from A to T is the section of its industry (GB/T 4754-2017), otherwise the section is any.
 * Check digits are the asker's business.
 */
final class BusinessRegister implements Agency {

    private record Industry(String section, String trade) {}

    private static final List<Industry> INDUSTRIES = List.of(
            new Industry("A", "农业科技"), new Industry("B", "矿业"), new Industry("C", "机械制造"),
            new Industry("D", "能源"), new Industry("E", "建筑工程"), new Industry("F", "商贸"),
            new Industry("G", "物流"), new Industry("H", "餐饮管理"), new Industry("I", "软件"),
            new Industry("J", "金融服务"), new Industry("K", "置业"), new Industry("L", "商务咨询"),
            new Industry("M", "检测技术"), new Industry("N", "环保"), new Industry("O", "家政服务"),
            new Industry("P", "教育"), new Industry("Q", "医疗服务"), new Industry("R", "文化传播"),
            new Industry("S", "公共服务"), new Industry("T", "国际咨询"));
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 4);
    private static final int DAYS = 7900;

    @Override
    public String name() {
        return "business-register";
    }

    @Override
    public Answer answer(Request request) {
        var code = Paths.last(request);
        if (!code.matches("[0-9A-HJ-NPQRTUWXY]{18}") || code.startsWith("9999", 8)) {
            return Answer.unknown("credit-code.unknown");
        }
        var industry = industryOf(code);
        var body = new LinkedHashMap<String, Object>();
        body.put("creditCode", code);
        body.put("name", "示例" + industry.trade() + "（" + code.substring(2, 8) + "-" + code.substring(8, 17) + "）有限公司");
        body.put("industrySection", industry.section());
        body.put("registeredOn", EARLIEST.plusDays(Derived.number("day " + code, DAYS)).toString());
        body.put("registeredCapital", (Derived.number("capital " + code, 500) + 1) * 100_000 + ".00");
        body.put("state", stateOf(code));
        return Answer.ok(body);
    }

    private static String stateOf(String code) {
        return switch (code.substring(8, 12)) {
            case "9998" -> "CANCELLED";
            case "9997" -> "REVOKED";
            default -> "ACTIVE";
        };
    }

    private static Industry industryOf(String code) {
        var letter = code.substring(8, 9);
        return INDUSTRIES.stream().filter(industry -> industry.section().equals(letter)).findFirst()
                .orElseGet(() -> INDUSTRIES.get(Derived.number("industry " + code, INDUSTRIES.size())));
    }
}
