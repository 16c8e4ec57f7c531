package silian.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;

/** Reads {@code If-Match} (RFC 9110 section 13.1.1): absent or {@code *} is any version, {@code "7"} is the seventh. */
final class ExpectedVersionArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = "If-Match";
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public ExpectedVersion resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var sent = Requests.header(Requests.of(web), HEADER);
        if (sent == null || sent.equals("*")) {
            return ExpectedVersion.any();
        }
        var tag = TAG.matcher(sent);
        if (!tag.matches()) {
            throw Refusal.invalid(HEADER, "version.tag-malformed");
        }
        return new ExpectedVersion(Long.valueOf(tag.group(1)));
    }
}
