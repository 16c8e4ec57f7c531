package silian.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import silian.identity.accounts.Account;
import silian.identity.accounts.LoggingIn;
import silian.identity.login.LoginPages.Page;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.problems.Answer;
import silian.platform.web.problems.Problems;

/**
 * Logging in by form posts. A browser (it accepts {@code text/html}) is shown pages; any other client is answered by
 * status alone and problems.
 */
@Controller
@RequestMapping("/login")
@PreAuthorize("permitAll()")
class LoginController {

    private static final String NOTICE = "notice";

    private final LoggingInBySms bySms;
    private final LoggingIn byPassword;
    private final LoginCookies cookies;
    private final LoginPages pages;
    private final Problems problems;

    LoginController(LoggingInBySms bySms, LoggingIn byPassword, LoginCookies cookies, LoginPages pages,
            Problems problems) {
        this.bySms = bySms;
        this.byPassword = byPassword;
        this.cookies = cookies;
        this.pages = pages;
        this.problems = problems;
    }

    @GetMapping({"", "/sms"})
    void smsPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, HttpStatus.OK, Page.PHONE, Map.of());
    }

    @GetMapping("/password")
    void passwordPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, HttpStatus.OK, Page.PASSWORD, Map.of());
    }

    @PostMapping("/sms/codes")
    void sendCode(@RequestParam String phone, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var pause = bySms.send(phone);
            if (pause.isEmpty()) {
                if (isBrowser(request)) {
                    show(request, response, HttpStatus.OK, Page.CODE, Map.of("phone", phone));
                } else {
                    response.setStatus(HttpStatus.ACCEPTED.value());
                }
                return;
            }
            var seconds = Long.toString(pause.get().toSeconds() + 1);
            var answer = Answer.of(429, new Fault(null, "login.code-too-soon", Map.of("seconds", seconds)))
                    .with(HttpHeaders.RETRY_AFTER, seconds);
            refuse(request, response, answer, Page.CODE, Map.of("phone", phone));
        } catch (Refusal refusal) {
            refuse(request, response, Answer.of(refusal), Page.PHONE, Map.of());
        }
    }

    @PostMapping("/sms")
    void logInBySms(@RequestParam String phone, @RequestParam String code, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        try {
            admit(bySms.logIn(phone, code), "login.code-wrong", Page.CODE, Map.of("phone", phone), request, response);
        } catch (Refusal refusal) {
            refuse(request, response, Answer.of(refusal), Page.PHONE, Map.of());
        }
    }

    @PostMapping("/password")
    void logInByPassword(@RequestParam String username, @RequestParam String password, @RequestParam String code,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        admit(byPassword.byPassword(username, password, code), "login.refused", Page.PASSWORD, Map.of(), request,
                response);
    }

    @PostMapping("/forgotten")
    void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        cookies.forget(response);
        show(request, response, HttpStatus.OK, Page.PHONE, Map.of());
    }

    private void admit(Optional<Account> account, String otherwise, Page page, Map<String, String> values,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (account.isEmpty()) {
            refuse(request, response, Answer.of(401, otherwise), page, values);
            return;
        }
        var next = next(request);
        cookies.remember(account.get().id().value(), response);
        if (next != null) {
            response.setHeader(HttpHeaders.LOCATION, next);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        } else if (isBrowser(request)) {
            show(request, response, HttpStatus.OK, Page.DONE, Map.of());
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Answer answer, Page page,
            Map<String, String> values) throws IOException {
        if (!isBrowser(request)) {
            problems.write(request, response, answer);
            return;
        }
        var withNotice = new HashMap<>(values);
        withNotice.put(NOTICE, answer.faults().getFirst().code());
        answer.headers().forEach(response::setHeader);
        show(request, response, HttpStatus.valueOf(answer.status()), page, withNotice);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Page page,
            Map<String, String> values) throws IOException {
        var all = new HashMap<>(values);
        var next = next(request);
        all.put("continue", next == null ? "" : next);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            all.put("csrf", token.getToken());
        }
        var language = LoginPages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var body = pages.page(page, all, language).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Where to go on: back to the authorization endpoint and nowhere else, or this page would send people anywhere. */
    private static @Nullable String next(HttpServletRequest request) {
        var next = request.getParameter("continue");
        if (next == null || next.isEmpty()) {
            return null;
        }
        if (!next.startsWith(LoginEntryPoint.AUTHORIZE + "?") || next.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("continue", "login.continue");
        }
        return next;
    }

    private static boolean isBrowser(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
