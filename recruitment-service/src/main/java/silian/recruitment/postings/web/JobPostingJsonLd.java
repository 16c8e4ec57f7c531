package silian.recruitment.postings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.platform.standards.EducationLevel;
import silian.recruitment.postings.Employment;
import silian.recruitment.postings.JobPosting;

/**
 * A public posting as a JobPosting of schema.org.
 *
 * @param datePosted the business date of its publication
 * @param validThrough absent until it is closed
 * @param qualifications education and major in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobPostingJsonLd(@JsonProperty("@context") String context, @JsonProperty("@type") String type,
        PropertyValue identifier, String title, String description, LocalDate datePosted,
        @Nullable LocalDate validThrough, Organization hiringOrganization, Place jobLocation, MonetaryAmount baseSalary,
        Employment employmentType, int totalJobOpenings, String qualifications, @Nullable String industry) {

    static final String MEDIA_TYPE = "application/ld+json";

    /** @param name the posting's id is one of this platform */
    record PropertyValue(@JsonProperty("@type") String type, String name, String value) {}

    record Organization(@JsonProperty("@type") String type, String name, String taxID) {}

    record Place(@JsonProperty("@type") String type, PostalAddress address) {}

    /** @param addressLocality the area's name, or its code (GB/T 2260) if the name is not known */
    record PostalAddress(@JsonProperty("@type") String type, String addressCountry, String addressLocality) {}

    record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {}

    /** @param unitText pay is by the month */
    record QuantitativeValue(@JsonProperty("@type") String type, BigDecimal minValue, BigDecimal maxValue,
            String unitText) {}

    /**
     * @param employer its name in the register
     * @throws Refusal {@code posting.unknown} (404) if it is not public, or has no place left to apply for
     */
    static JobPostingJsonLd of(JobPosting posting, @Nullable String employer) {
        var vacancy = posting.advertisement().vacancy();
        var particulars = posting.advertisement().particulars();
        var posted = posting.showing().publishedOn();
        if (posted == null || !posting.showing().open()) {
            throw Refusal.unknown("posting");
        }
        var area = particulars.area();
        return new JobPostingJsonLd("https://schema.org", "JobPosting",
                new PropertyValue("PropertyValue", "silian", posting.id().value()), vacancy.title(),
                Objects.requireNonNullElse(particulars.description(), vacancy.title()), posted,
                particulars.validThrough(),
                new Organization("Organization", Objects.requireNonNullElse(employer, posting.employer().value()),
                        posting.employer().value()),
                new Place("Place", new PostalAddress("PostalAddress", "CN", area.name().orElse(area.value()))),
                new MonetaryAmount("MonetaryAmount", "CNY",
                        new QuantitativeValue("QuantitativeValue", vacancy.pay().from().getAmount(),
                                vacancy.pay().to().getAmount(), "MONTH")),
                particulars.employment(), posting.openings().remaining(),
                qualifications(vacancy.minimumEducation(), vacancy.major()), particulars.chain());
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
