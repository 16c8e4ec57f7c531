package silian.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;

/**
 * One page of a list.
 *
 * @param items the views, in the list's order
 * @param next the cursor of the next page, good for the same path and filters; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Paged<T>(List<T> items, @Nullable String next) {

    public Paged {
        items = List.copyOf(items);
    }

    /** The page a repository found, as callers see it. */
    public static <A, T> Paged<T> of(Window<A> window, Function<? super A, ? extends T> view, Paging paging) {
        List<T> items = window.getContent().stream().<T>map(view).toList();
        var next = window.hasNext() && !window.isEmpty() ? paging.cursor(window.positionAt(window.size() - 1)) : null;
        return new Paged<>(items, next);
    }
}
