package silian.recruitment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does something in as many threads, all let go at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> atOnce(int count, IntFunction<Callable<T>> act) throws Exception {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var running = threads.invokeAll(IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> {
                start.await();
                return act.apply(i).call();
            }).toList());
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
