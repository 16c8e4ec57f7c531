package silian.local.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running {@link StoreProcess}. */
record KilledStore(Process process, int port) implements AutoCloseable {

    static KilledStore start(Path file, String... wrapper) throws IOException {
        var command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                StoreProcess.class.getName(), file.toString()));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                return new KilledStore(process, Integer.parseInt(line.substring(5)));
            }
        }
        throw new IOException("The store ended before it told its port");
    }

    /** Sends SIGKILL and waits for the end. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
