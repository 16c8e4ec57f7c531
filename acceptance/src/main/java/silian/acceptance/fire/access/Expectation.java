package silian.acceptance.fire.access;

import silian.acceptance.fire.description.ApiOperation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who may do what: the statement of intent for one operation, written by people and not derived from the code. In every
 * text, <code>${kind}</code> stands for the id of an object of that kind.
 *
 * @param operation method and path; the service may be {@code *} where all services have the same operation
 * @param callers roles, {@code authority:NAME}, {@code anyone} with a login or {@code public}, separated by spaces
 * @param limited those of the callers who reach only their own tenant's objects, or only those of their own area
 * @param object the kind of object that is somebody's, or that may not exist; {@code null} if there is none
 * @param list the kind of objects of which a limited caller is shown only the own ones
 * @param with the kind behind each parameter of the path; what begins with {@code =} is meant literally
 * @param query the query
 * @param type the media type of a body that is not JSON
 * @param refusal the status by which another's object is refused where that is not 404: for things that are no secret
 * @param body a body that is valid, so that the answer is about the caller and not about the body
 */
record Expectation(String operation, String callers, @Nullable String limited, @Nullable String object,
        @Nullable String list, @Nullable Map<String, String> with, @Nullable String query, @Nullable String type,
        @Nullable JsonNode body, @Nullable Integer refusal) {

    /** Unknown: whether it is another's or nobody's. */
    private static final int UNKNOWN = 404;

    boolean covers(ApiOperation described) {
        var star = operation.indexOf('*');
        return star < 0
                ? operation.equals(described.name())
                : operation.replace("*", described.service()).equals(described.name());
    }

    Set<String> callerSet() {
        return words(callers);
    }

    /** Whether somebody with this role may call it. */
    boolean allows(Actor actor) {
        var allowed = callerSet();
        return allowed.contains("public") || allowed.contains("anyone") && actor.isLoggedIn()
                || actor.role() != null && allowed.contains(actor.role())
                || actor.authorities().stream().anyMatch(name -> allowed.contains("authority:" + name));
    }

    int refusedAs() {
        return refusal == null ? UNKNOWN : refusal;
    }

    boolean limits(Actor actor) {
        return actor.role() != null && words(limited).contains(actor.role());
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
