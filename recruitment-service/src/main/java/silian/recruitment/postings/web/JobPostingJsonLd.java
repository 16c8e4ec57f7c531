package silian.recruitment.postings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.platform.standards.EducationLevel;
import silian.recruitment.postings.Employment;
import silian.recruitment.postings.JobPosting;

/**
 * A public posting as a JobPosting of schema.org, with what search engines ask for
 * (https://developers.google.com/search/docs/appearance/structured-data/job-posting).
 *
 * @param description as HTML, what its employer wrote and whatever else is known: never the title again
 * @param datePosted the first moment of the business date of its publication; moments tell their zone, since whoever reads
 *     a bare date may take it for one of another zone
 * @param validThrough the last moment of its last day; absent until it is closed
 * @param qualifications education and major in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobPostingJsonLd(@JsonProperty("@context") String context, @JsonProperty("@type") String type,
        PropertyValue identifier, String title, String description, OffsetDateTime datePosted,
        @Nullable OffsetDateTime validThrough, Organization hiringOrganization, Place jobLocation,
        MonetaryAmount baseSalary,
        Employment employmentType, int totalJobOpenings, String qualifications, @Nullable String industry) {

    static final String MEDIA_TYPE = "application/ld+json";

    /** Digits of the codes of areas. */
    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int DISTRICT = 6;
    private static final int STREET = 9;

    /** @param name the posting's id is one of this platform */
    record PropertyValue(@JsonProperty("@type") String type, String name, String value) {}

    record Organization(@JsonProperty("@type") String type, String name, String taxID) {}

    record Place(@JsonProperty("@type") String type, PostalAddress address) {}

    /**
     * @param addressRegion the province; absent if its name is not known
     * @param addressLocality the city; else the area itself, or its code (GB/T 2260) if the name is not known
     * @param streetAddress district and street; absent if the posting does not tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostalAddress(@JsonProperty("@type") String type, String addressCountry, @Nullable String addressRegion,
            String addressLocality, @Nullable String streetAddress) {

        static PostalAddress of(Area area) {
            var within = part(area, DISTRICT) + part(area, STREET);
            var city = part(area, CITY);
            return new PostalAddress("PostalAddress", "CN", orNone(part(area, PROVINCE)),
                    city.isEmpty() ? area.name().orElse(area.value()) : city, orNone(within));
        }

        /** Nothing if the area is larger or the name not known. */
        private static String part(Area area, int digits) {
            return area.value().length() < digits
                    ? ""
                    : new Area(area.value().substring(0, digits)).name().orElse("");
        }

        private static @Nullable String orNone(String name) {
            return name.isEmpty() ? null : name;
        }
    }

    record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {}

    /** @param unitText pay is by the month */
    record QuantitativeValue(@JsonProperty("@type") String type, BigDecimal minValue, BigDecimal maxValue,
            String unitText) {}

    /**
     * @param employer its name in the register
     * @param zone of business dates
     * @throws Refusal {@code posting.unknown} (404) if it is not public, or has no place left to apply for
     */
    static JobPostingJsonLd of(JobPosting posting, @Nullable String employer, ZoneId zone) {
        var vacancy = posting.advertisement().vacancy();
        var particulars = posting.advertisement().particulars();
        var posted = posting.showing().publishedOn();
        if (posted == null || !posting.showing().open()) {
            throw Refusal.unknown("posting");
        }
        var address = PostalAddress.of(particulars.area());
        var qualifications = qualifications(vacancy.minimumEducation(), vacancy.major());
        var last = particulars.validThrough();
        return new JobPostingJsonLd("https://schema.org", "JobPosting",
                new PropertyValue("PropertyValue", "silian", posting.id().value()), vacancy.title(),
                description(posting, qualifications, address), posted.atStartOfDay(zone).toOffsetDateTime(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime(),
                new Organization("Organization", Objects.requireNonNullElse(employer, posting.employer().value()),
                        posting.employer().value()),
                new Place("Place", address),
                new MonetaryAmount("MonetaryAmount", "CNY",
                        new QuantitativeValue("QuantitativeValue", vacancy.pay().from().getAmount(),
                                vacancy.pay().to().getAmount(), "MONTH")),
                particulars.employment(), posting.openings().remaining(), qualifications, particulars.chain());
    }

    /** What its employer wrote is text, and shown as it was written. */
    private static String description(JobPosting posting, String qualifications, PostalAddress address) {
        var vacancy = posting.advertisement().vacancy();
        var written = posting.advertisement().particulars().description();
        var place = address.addressLocality() + Objects.requireNonNullElse(address.streetAddress(), "");
        return Stream.concat(written == null ? Stream.empty() : written.lines(),
                Stream.of("岗位：" + vacancy.title(), "任职要求：" + qualifications, "工作地点：" + place,
                        "月薪：" + vacancy.pay().from().getAmount().toPlainString() + "–"
                                + vacancy.pay().to().getAmount().toPlainString() + " 元"))
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line.strip(), "UTF-8") + "</p>")
                .collect(Collectors.joining());
    }

    private static String qualifications(EducationLevel education, @Nullable String major) {
        var names = new LinkedHashMap<EducationLevel, String>();
        names.put(EducationLevel.DOCTORAL_GRADUATED, "博士研究生");
        names.put(EducationLevel.MASTERS_GRADUATED, "硕士研究生及以上");
        names.put(EducationLevel.UNDERGRADUATE_GRADUATED, "本科及以上");
        names.put(EducationLevel.JUNIOR_COLLEGE_GRADUATED, "大专及以上");
        names.put(EducationLevel.SECONDARY_VOCATIONAL, "中专或高中及以上");
        var asked = names.entrySet().stream().filter(name -> education.satisfies(name.getKey())).findFirst()
                .map(Map.Entry::getValue).orElse("学历不限");
        return major == null ? asked : asked + "；专业：" + major;
    }
}
