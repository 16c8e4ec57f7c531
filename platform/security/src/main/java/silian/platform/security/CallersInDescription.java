package silian.platform.security;

import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.method.HandlerMethod;
import silian.platform.commands.Roles;

/**
 * Adds {@code x-callers} to every operation: the roles that may call it, {@code authority:NAME} for a right beyond
 * roles, {@code anyone} if a valid token is enough, {@code public} if none is needed. It asks the very rule that decides
 * at run time, once per kind of caller, so the description cannot say anything else. Which <em>object</em> a caller may
 * reach is decided later and is not told here.
 */
final class CallersInDescription implements OperationCustomizer {

    static final String EXTENSION = "x-callers";

    private static final List<String> ROLES = List.of(Roles.TALENT, Roles.EMPLOYER_AGENT, Roles.UNIVERSITY,
            Roles.GRID_WORKER, Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.OPS);
    private static final Pattern AUTHORITIES = Pattern.compile("Authorit(?:y|ies)\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var callers = callers(handler);
        operation.addExtension(EXTENSION, callers);
        var said = operation.getDescription();
        operation.setDescription((said == null ? "" : said + "\n\n") + "Callers: " + String.join(", ", callers));
        return operation;
    }

    private List<String> callers(HandlerMethod handler) {
        if (allows(handler, new AnonymousAuthenticationToken("nobody", "nobody",
                AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")))) {
            return List.of("public");
        }
        if (allows(handler, authenticated("ROLE_"))) {
            return List.of("anyone");
        }
        var callers = new ArrayList<>(ROLES.stream().filter(role -> allows(handler, authenticated("ROLE_" + role)))
                .toList());
        authorities(handler).stream().filter(name -> allows(handler, authenticated(name)))
                .forEach(name -> callers.add("authority:" + name));
        return callers;
    }

    /** The rights that the rule names; a role is no right of this kind. */
    private static List<String> authorities(HandlerMethod handler) {
        var rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        return rule == null
                ? List.of()
                : AUTHORITIES.matcher(rule.value()).results()
                        .flatMap(named -> QUOTED.matcher(named.group(1)).results())
                        .map((MatchResult name) -> name.group(1)).distinct().sorted().toList();
    }

    private boolean allows(HandlerMethod handler, Authentication caller) {
        var result = rules.authorize(() -> caller, new HandlerInvocation(handler));
        return result == null || result.isGranted();
    }

    private static Authentication authenticated(String authority) {
        var caller = new TestingAuthenticationToken("caller", "", authority);
        caller.setAuthenticated(true);
        return caller;
    }
}
