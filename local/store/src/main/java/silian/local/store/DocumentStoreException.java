package silian.local.store;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The store cannot be opened or cannot go on; the message tells the person who started it why. */
public sealed class DocumentStoreException extends RuntimeException {

    DocumentStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Another program listens on the port. */
    public static final class PortTaken extends DocumentStoreException {

        PortTaken(InetSocketAddress address, Throwable cause) {
            super("Port " + address.getPort() + " on " + address.getHostString() + " is taken by another program",
                    cause);
        }
    }

    /** Another process, or this one, has the file open. */
    public static final class FileInUse extends DocumentStoreException {

        FileInUse(Path file, Throwable cause) {
            super("The store file " + file + " is in use by another process", cause);
        }
    }

    /** There is no room left for the file. Writes that were not answered may be lost, answered ones are kept. */
    public static final class DiskFull extends DocumentStoreException {

        DiskFull(Throwable cause) {
            super("The disk of the store file is full", cause);
        }
    }

    /** The file is not one of this store's, or was damaged. */
    public static final class FileUnreadable extends DocumentStoreException {

        FileUnreadable(Path file, Throwable cause) {
            super("The store file " + file + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    static DocumentStoreException opening(Path file, RuntimeException cause) {
        if (isDiskFull(cause)) {
            return new DiskFull(cause);
        }
        if (cause instanceof MVStoreException problem && problem.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            return new FileInUse(file, cause);
        }
        return new FileUnreadable(file, cause);
    }

    static DocumentStoreException binding(InetSocketAddress address, Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof BindException) {
                return new PortTaken(address, cause);
            }
        }
        return new DocumentStoreException("Cannot listen on " + address + ": " + cause.getMessage(), cause);
    }

    static DocumentStoreException of(Throwable cause) {
        return isDiskFull(cause)
                ? new DiskFull(cause)
                : new DocumentStoreException("The store has stopped: " + cause.getMessage(), cause);
    }

    private static boolean isDiskFull(@Nullable Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            String message = reason.getMessage();
            if (reason instanceof IOException && message != null && tellsNoSpace(message.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsNoSpace(String message) {
        return message.contains("no space left") || message.contains("file too large")
                || message.contains("quota exceeded") || message.contains("not enough space");
    }
}
