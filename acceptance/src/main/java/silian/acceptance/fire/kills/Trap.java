package silian.acceptance.fire.kills;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A breakpoint in a running process: whichever thread comes to the point stops there and goes no further, all others
 * run. Set with the debugger's own means (JDI), so that the process has nothing in it that waits to be killed.
 */
final class Trap implements AutoCloseable {

    /** How a process is started so that traps can be set in it; it takes any free port and tells it in its log. */
    static final String JAVA_OPTIONS = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

    private static final Pattern LISTENING = Pattern.compile("Listening for transport dt_socket at address: (\\d+)");

    private final VirtualMachine machine;

    private Trap(VirtualMachine machine) {
        this.machine = machine;
    }

    /**
     * @param log of the process, which tells where it listens
     * @param type class that has the method
     * @param passes at which passing it stops, from 1
     * @throws IllegalStateException if the process has no such class or method
     */
    static Trap set(Path log, String type, String method, int passes) {
        var trap = new Trap(attach(log));
        try {
            trap.lay(type, method, passes);
            return trap;
        } catch (RuntimeException e) {
            trap.close();
            throw e;
        }
    }

    private static VirtualMachine attach(Path log) {
        try {
            var told = LISTENING.matcher(Files.readString(log));
            if (!told.find()) {
                throw new IllegalStateException(log + " does not tell where a debugger may attach");
            }
            var connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                    .filter(one -> one.name().equals("com.sun.jdi.SocketAttach")).findFirst().orElseThrow();
            var arguments = connector.defaultArguments();
            argument(arguments, "hostname").setValue("127.0.0.1");
            argument(arguments, "port").setValue(told.group(1));
            return connector.attach(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connector.Argument argument(Map<String, Connector.Argument> arguments, String name) {
        return Objects.requireNonNull(arguments.get(name), name);
    }

    private void lay(String type, String name, int passes) {
        var methods = machine.classesByName(type).stream()
                .flatMap(loaded -> loaded.methodsByName(name).stream()).filter(method -> !method.isBridge())
                .filter(method -> !method.isAbstract()).toList();
        if (methods.isEmpty()) {
            throw new IllegalStateException("there is no " + type + "." + name
                    + " in the process: the point must name the method that stands there now");
        }
        methods.forEach(method -> {
            var stop = machine.eventRequestManager().createBreakpointRequest(method.location());
            stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            stop.addCountFilter(passes);
            stop.enable();
        });
    }

    /** Waits until a thread stands at the point; false if none came in time or the process ended. */
    boolean caught(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        try {
            for (var left = limit.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                var events = machine.eventQueue().remove(left);
                if (events != null && events.stream().anyMatch(BreakpointEvent.class::isInstance)) {
                    return true;
                }
            }
            return false;
        } catch (VMDisconnectedException ended) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lying in wait", e);
        }
    }

    /** Lets go of the process, if it still lives. */
    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException gone) {
            return;
        }
    }
}
