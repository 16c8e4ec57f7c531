package silian.acceptance.fire.access;

import silian.acceptance.fire.description.ApiOperation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import silian.acceptance.client.Request;
import silian.acceptance.client.Wire;
import silian.acceptance.client.Wire.Reply;

/** Tries one operation as everybody, on everybody's objects, and notes every answer that should not have been. */
final class AccessCheck {

    private static final Set<Integer> CARRIED_OUT_OR_NOT_NOW = Set.of(200, 201, 202, 204, 409, 412, 422);

    /** A day so many days from today. */
    private static final String DAY = "day+";
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final Wire wire;
    private final World world;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> unauthorised = Collections.synchronizedList(new ArrayList<>());
    private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());
    private final List<String> lockedOut = Collections.synchronizedList(new ArrayList<>());

    AccessCheck(Wire wire, World world) {
        this.wire = wire;
        this.world = world;
    }

    int requests() {
        return requests.get();
    }

    /** Calls that were carried out, or answered as if they might be, for somebody who may not. */
    List<String> unauthorised() {
        return List.copyOf(unauthorised);
    }

    /** Answers that tell whether something exists that is not the caller's. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Calls that were refused to somebody who may. */
    List<String> lockedOut() {
        return List.copyOf(lockedOut);
    }

    /** Everything that must be refused. It changes nothing, unless the platform is at fault. */
    void refusals(ApiOperation operation, Expectation expectation) {
        for (var actor : world.actors(kind(expectation))) {
            if (!actor.isLoggedIn() && !expectation.allows(actor)) {
                var reply = send(operation, expectation, actor, Side.HERE, null);
                if (reply.status() != 401 || reply.headers().firstValue("WWW-Authenticate").isEmpty()
                        || !isProblem(reply)) {
                    unauthorised.add(say(operation, actor, "without a token", reply));
                }
            } else if (!expectation.allows(actor)) {
                notForThisRole(operation, expectation, actor);
            } else if (expectation.object() != null) {
                notThisObject(operation, expectation, actor, expectation.object());
            }
        }
    }

    /** Everything that must be granted: the table must not hold because nobody gets in at all. */
    void grants(ApiOperation operation, Expectation expectation) {
        for (var actor : world.actors(kind(expectation))) {
            if (!expectation.allows(actor)
                    || expectation.object() != null && world.own(actor, expectation.object()).isEmpty()) {
                continue;
            }
            var reply = exchange(RequestMaker.withoutEffect(operation,
                    RequestMaker.of(operation, expectation, ids(actor.side(), null, null))), actor);
            var granted = operation.method().equals("GET")
                    ? reply.isSuccess()
                    : CARRIED_OUT_OR_NOT_NOW.contains(reply.status());
            if (!granted) {
                lockedOut.add(say(operation, actor, "own", reply));
            } else if (expectation.list() != null && expectation.limits(actor)) {
                shownOnlyOwn(operation, expectation, actor, expectation.list(), reply);
            }
        }
    }

    private void notForThisRole(ApiOperation operation, Expectation expectation, Actor actor) {
        var focus = expectation.object();
        var here = send(operation, expectation, actor, Side.HERE, null);
        refused(operation, actor, "not for this role", here, Set.of(403, 404));
        if (focus == null) {
            return;
        }
        var there = send(operation, expectation, actor, Side.THERE, null);
        var name = world.never(focus);
        var never = send(operation, expectation, actor, Side.HERE, name);
        refused(operation, actor, "not for this role", there, Set.of(403, 404));
        refused(operation, actor, "not for this role, nothing there", never, Set.of(403, 404));
        var asked = asked(focus, name);
        if (!Sameness.of(here, asked).equals(Sameness.of(never, asked))
                || !Sameness.of(there, asked).equals(Sameness.of(never, asked))) {
            leaks.add(say(operation, actor, "existing and never existing " + focus + " are told apart", here));
        }
    }

    private void notThisObject(ApiOperation operation, Expectation expectation, Actor actor, String focus) {
        var name = world.never(focus);
        var limited = expectation.limits(actor);
        // what else the request names lies where the object in question does, so that nothing but the object differs
        var side = limited && world.foreign(actor, focus).isPresent() ? sideOfForeign(actor) : Side.HERE;
        var never = send(operation, expectation, actor, side, name);
        var mustBeUnknown = limited || operation.method().equals("GET");
        refused(operation, actor, "never existing " + focus, never, mustBeUnknown
                ? Set.of(expectation.refusedAs())
                : Set.of(400, 404,
                        409, 422));
        if (!limited || world.foreign(actor, focus).isEmpty()) {
            return;
        }
        var foreign = send(operation, expectation, actor, side, null);
        refused(operation, actor, "another's " + focus, foreign, Set.of(expectation.refusedAs()));
        var asked = asked(focus, name);
        if (!Sameness.of(foreign, asked).equals(Sameness.of(never, asked))) {
            leaks.add(say(operation, actor, "another's " + focus + " differs from none: " + Sameness.of(never, asked),
                    foreign));
        }
    }

    private static Side sideOfForeign(Actor actor) {
        return actor.side().other();
    }

    private void shownOnlyOwn(ApiOperation operation, Expectation expectation, Actor actor, String kind, Reply reply) {
        world.own(actor, kind).filter(own -> !reply.body().contains(own))
                .ifPresent(own -> lockedOut.add(say(operation, actor, "own " + kind + " is not listed", reply)));
        // asked for by name or not, another's is not shown
        var pointed = exchange(RequestMaker.of(operation, expectation, ids(actor.side().other(), null, null)), actor);
        world.foreign(actor, kind).filter(foreign -> reply.body().contains(foreign)
                || pointed.body().contains(foreign))
                .ifPresent(foreign -> unauthorised.add(say(operation, actor, "another's " + kind + " is listed",
                        reply)));
    }

    private void refused(ApiOperation operation, Actor actor, String what, Reply reply, Set<Integer> as) {
        if (!as.contains(reply.status()) || !isProblem(reply)) {
            unauthorised.add(say(operation, actor, what, reply));
        }
    }

    private List<String> asked(String focus, String never) {
        return List.of(world.object(focus, Side.HERE), world.object(focus, Side.THERE), never);
    }

    private Reply send(ApiOperation operation, Expectation expectation, Actor actor, Side side,
            @Nullable String instead) {
        return exchange(RequestMaker.of(operation, expectation, ids(side, expectation.object(), instead)), actor);
    }

    private Reply exchange(Request request, Actor actor) {
        requests.incrementAndGet();
        return wire.send(request, actor.authorization());
    }

    private UnaryOperator<String> ids(Side side, @Nullable String focus, @Nullable String instead) {
        return kind -> {
            if (kind.equals("fresh")) {
                return UUID.randomUUID().toString().substring(0, 13);
            }
            if (kind.startsWith(DAY)) {
                return LocalDate.now(DISTRICT).plusDays(Long.parseLong(kind.substring(DAY.length()))).toString();
            }
            return kind.equals(focus) && instead != null ? instead : world.object(kind, side);
        };
    }

    private static String kind(Expectation expectation) {
        return expectation.object() != null
                ? expectation.object()
                : expectation.list() == null ? "" : expectation.list();
    }

    private static boolean isProblem(Reply reply) {
        return reply.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private static String say(ApiOperation operation, Actor actor, String what, Reply reply) {
        var body = reply.body();
        return "%s as %s, %s: %d %s".formatted(operation.name(), actor, what, reply.status(),
                body.substring(0, Math.min(body.length(), 300)));
    }
}
