package silian.platform.security;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** A call of a controller method that is only asked about, without its arguments, and never made. */
record HandlerInvocation(HandlerMethod handler) implements MethodInvocation {

    @Override
    public Method getMethod() {
        return handler.getMethod();
    }

    @Override
    public @Nullable Object[] getArguments() {
        return new @Nullable Object[handler.getMethod().getParameterCount()];
    }

    @Override
    public @Nullable Object proceed() {
        throw new UnsupportedOperationException("only asked about, never made");
    }

    @Override
    public Object getThis() {
        return handler.getBean();
    }

    @Override
    public AccessibleObject getStaticPart() {
        return handler.getMethod();
    }
}
