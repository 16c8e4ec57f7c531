package silian.recruitment.institutions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Something that happens just before a repository is asked for the first time: a rival, or the end of the process. */
final class Interposed {

    private Interposed() {}

    static <R> R before(Class<R> repository, R real, String method, Runnable happens) {
        var happened = new AtomicBoolean();
        return repository.cast(Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[]{repository},
                (_, called, arguments) -> {
                    if (called.getName().equals(method) && happened.compareAndSet(false, true)) {
                        happens.run();
                    }
                    try {
                        return called.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
