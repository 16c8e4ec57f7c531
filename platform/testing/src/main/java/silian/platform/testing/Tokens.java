package silian.platform.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.UnaryOperator;

/**
 * Access tokens for HTTP tests, each with the claims identity would give: {@code sub, iss, aud, roles, tenant,
 * authorities, phone_index, scope}. Valid for ten minutes. {@link #of} makes any other.
 */
public final class Tokens {

    /** The area code prefix the demo officers work in: 茅箭区. */
    public static final String AREA = "420302";

    private static final String ACCESS = "at+jwt";
    private static final String BACK_FILL = "back-fill+jwt";

    private Tokens() {}

    /** 窗口经办 with the authority to record history. */
    public static String officer() {
        return of("officer", claims -> claims.claim("roles", new String[]{"OFFICER"}).claim("tenant", AREA)
                .claim("authorities", new String[]{"back-fill"}));
    }

    /** 窗口经办 without that authority. */
    public static String officerWithoutBackFill() {
        return of("officer-2", claims -> claims.claim("roles", new String[]{"OFFICER"}).claim("tenant", AREA));
    }

    /** 审核. */
    public static String reviewer() {
        return withRole("reviewer", "REVIEWER", AREA);
    }

    /** 审批. */
    public static String approver() {
        return withRole("approver", "APPROVER", AREA);
    }

    /** 网格员. */
    public static String gridWorker() {
        return withRole("grid-worker", "GRID_WORKER", AREA);
    }

    /** 运维. */
    public static String ops() {
        return of("ops", claims -> claims.claim("roles", new String[]{"OPS"}));
    }

    /** 高校, by its five-digit school code. */
    public static String university(String schoolCode) {
        return of("university-" + schoolCode, claims -> claims.claim("roles", new String[]{"UNIVERSITY"})
                .claim("tenant", schoolCode).claim("scope", "graduates:write"));
    }

    /** 用人单位经办人 of one employer. */
    public static String employerAgent(String creditCode) {
        return withRole("agent-" + creditCode, "EMPLOYER_AGENT", creditCode);
    }

    /** 人才 whose token carries no phone index. */
    public static String talent(String subject) {
        return of(subject, claims -> claims.claim("roles", new String[]{"TALENT"}));
    }

    /** 人才 who logged in with the given mobile number. */
    public static String talent(String subject, String phone) {
        return of(subject, claims -> claims.claim("roles", new String[]{"TALENT"})
                .claim("phone_index", TestKeys.phoneIndex(phone)));
    }

    /** Someone with one role and tenant. */
    public static String withRole(String subject, String role, String tenant) {
        return of(subject, claims -> claims.claim("roles", new String[]{role}).claim("tenant", tenant));
    }

    /** A valid token with further or other claims. */
    public static String of(String subject, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return TestIssuer.running().sign(ACCESS, claims.apply(valid(subject)).build());
    }

    /** A grant to record history on the given date, valid for ten minutes. */
    public static String backFillGrant(LocalDate date) {
        return backFillGrant(date, claims -> claims);
    }

    /** A grant with further or other claims. */
    public static String backFillGrant(LocalDate date, UnaryOperator<JWTClaimsSet.Builder> claims) {
        var grant = valid("officer").claim("back_fill_date", date.toString()).claim("reason", "recording history");
        return TestIssuer.running().sign(BACK_FILL, claims.apply(grant).build());
    }

    /** An access token that claims a back-fill date: the type is wrong, so it grants nothing. */
    public static String accessTokenAsGrant(LocalDate date) {
        return of("officer", claims -> claims.claim("back_fill_date", date.toString()));
    }

    /** An officer's token that ran out longer ago than the tolerated skew of a minute. */
    public static String expired() {
        return of("officer", claims -> asOfficer(claims).expirationTime(in(-90)));
    }

    /** An officer's token from an issuer whose clock is ten minutes fast. */
    public static String issuedInTheFuture() {
        return of("officer",
                claims -> asOfficer(claims).notBeforeTime(null).issueTime(in(600)).expirationTime(in(1200)));
    }

    /** An officer's token for another audience. */
    public static String forAnotherAudience() {
        return of("officer", claims -> asOfficer(claims).audience("someone-else"));
    }

    /** An officer's token from another issuer, signed with this issuer's key. */
    public static String fromAnotherIssuer() {
        return of("officer", claims -> asOfficer(claims).issuer("http://elsewhere.example"));
    }

    /** An officer's token that is not signed ({@code alg: none}). */
    public static String unsigned() {
        return new PlainJWT(asOfficer(valid("officer")).build()).serialize();
    }

    /** An officer's token signed with another key under the right key's id. */
    public static String signedWithAnotherKey() {
        return TestIssuer.running().forge(ACCESS, asOfficer(valid("officer")).build());
    }

    private static JWTClaimsSet.Builder asOfficer(JWTClaimsSet.Builder claims) {
        return claims.claim("roles", new String[]{"OFFICER"});
    }

    private static JWTClaimsSet.Builder valid(String subject) {
        return new JWTClaimsSet.Builder().subject(subject).issuer(TestIssuer.running().issuer()).audience("silian")
                .issueTime(in(-1)).notBeforeTime(in(-1)).expirationTime(in(600));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
