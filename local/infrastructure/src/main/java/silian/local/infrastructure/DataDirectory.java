package silian.local.infrastructure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A directory that belongs to one running infrastructure. The lock on it ends with the process, however that ends. */
final class DataDirectory implements AutoCloseable {

    /** Below this the broker and the store could not even lay out their files. */
    private static final long LEAST_FREE_BYTES = 128L * 1024 * 1024;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws InfrastructureFailure if it is in use, cannot be written or the disk is full */
    static DataDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            requireSpace(path, Files.getFileStore(path).getUsableSpace());
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new InfrastructureFailure("data directory " + path + " is in use by another process");
            }
            return new DataDirectory(path, channel);
        } catch (FileSystemException e) {
            throw new InfrastructureFailure("data directory " + path + " cannot be written: " + reasonOf(e), e);
        } catch (IOException e) {
            throw new InfrastructureFailure("data directory " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    static void requireSpace(Path path, long free) {
        if (free < LEAST_FREE_BYTES) {
            throw new InfrastructureFailure("disk full: " + free / 1024 / 1024 + " MB free at " + path + ", "
                    + LEAST_FREE_BYTES / 1024 / 1024 + " MB needed");
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InfrastructureFailure("data directory " + path + " cannot be released: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static String reasonOf(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}
