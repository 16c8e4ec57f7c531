package silian.platform.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;

/** Makes the {@link Command} of a request: its id, its caller, its time and its business date. */
final class CommandArgument implements HandlerMethodArgumentResolver {

    private final CallerSource callers;
    private final BusinessDateHeader businessDates;
    private final Clock clock;

    CommandArgument(CallerSource callers, BusinessDateHeader businessDates, Clock clock) {
        this.callers = callers;
        this.businessDates = businessDates;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Command resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var request = Requests.of(web);
        var caller = callers.caller(request);
        var id = IdempotencyKey.of(request).map(key -> key.commandId(caller, request))
                .orElseGet(() -> new CommandId(UUID.randomUUID().toString()));
        // The store keeps milliseconds: what is answered now must be what is read back later.
        return new Command(id, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                businessDates.of(request, caller));
    }
}
