package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.BusinessDateAuthority;
import silian.platform.commands.Caller;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * The business date of a request: today in the district's zone, or the past date that {@code Business-Date} names and
 * the {@link BusinessDateAuthority} allows for the {@code Back-Fill-Grant} sent with it.
 */
final class BusinessDateHeader {

    static final String DATE = "Business-Date";
    static final String GRANT = "Back-Fill-Grant";

    private final Clock clock;
    private final ZoneId zone;
    private final @Nullable BusinessDateAuthority authority;

    BusinessDateHeader(Clock clock, ZoneId zone, @Nullable BusinessDateAuthority authority) {
        this.clock = clock;
        this.zone = zone;
        this.authority = authority;
    }

    /**
     * @throws Refusal {@code business-date.malformed} or {@code business-date.future} (400),
     *     {@code business-date.not-granted} (403)
     */
    LocalDate of(HttpServletRequest request, Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var sent = Requests.header(request, DATE);
        if (sent == null) {
            return today;
        }
        var requested = parse(sent);
        if (requested.isAfter(today)) {
            throw Refusal.invalid(DATE, "business-date.future");
        }
        if (requested.equals(today)) {
            return today;
        }
        if (authority == null) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, Fault.of(DATE, "business-date.not-granted"));
        }
        return authority.authorise(requested, Requests.header(request, GRANT), caller);
    }

    private static LocalDate parse(String sent) {
        try {
            if (sent.length() == "2022-07-01".length()) {
                return LocalDate.parse(sent);
            }
        } catch (DateTimeException e) {
            throw Refusal.invalid(DATE, "business-date.malformed");
        }
        throw Refusal.invalid(DATE, "business-date.malformed");
    }
}
