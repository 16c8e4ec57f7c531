package silian.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import silian.platform.commands.Caller;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.CallerSource;

/** Tells the web layer who is calling, and hands controllers a {@link PhoneIndex}. */
final class CallerArguments implements HandlerMethodArgumentResolver, CallerSource {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PhoneIndex.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return phone();
    }

    @Override
    public Caller caller(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? token.caller()
                : Caller.PUBLIC;
    }

    private static PhoneIndex phone() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && token.getToken().getClaimAsString("phone_index") instanceof String index) {
            return new PhoneIndex(index);
        }
        throw Refusal.of(Refusal.Kind.FORBIDDEN, new Fault(null, "caller.phone-unknown", Map.of()));
    }
}
