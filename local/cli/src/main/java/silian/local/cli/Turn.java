package silian.local.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to change which processes run. One command has it at a time, the next waits: two that start the same
 * processes would take each other's ports and strike off each other's records. It ends with its process, however that
 * ends.
 */
final class Turn implements AutoCloseable {

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for its turn, and says so when it has to. */
    static Turn take(Home home, Console console) {
        try {
            var channel = FileChannel.open(home.run().resolve("turn"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            for (var told = false; lock(channel) == null; told = true) {
                if (!told) {
                    console.say("waiting for another ./silian to finish");
                }
                Waiting.pause();
            }
            return new Turn(channel);
        } catch (IOException e) {
            throw new Trouble("the folder " + home.run() + " cannot be used: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Trouble("the turn cannot be given back: " + e.getMessage());
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
