package silian.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads what the javadoc of a contract says, so that schemas and documents say the same. */
final class ContractSource {

    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    private final Class<?> type;
    private final String javadoc;

    ContractSource(Class<?> type) {
        this.type = type;
        var outermost = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        var source = read(Path.of("src/main/java", outermost.getName().replace('.', '/') + ".java"));
        var declaration = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/(?:\\s|@[A-Za-z]+(?:\\([^)]*\\))?)*public record "
                + type.getSimpleName() + "\\b", Pattern.DOTALL).matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException(type + " has no javadoc");
        }
        this.javadoc = declaration.group(1).replaceAll("(?m)^\\s*\\* ?", "");
    }

    String description() {
        return plain(javadoc.split("\n@param", 2)[0]);
    }

    String descriptionOf(String component) {
        var text = Pattern.compile("^@param " + component + "\\s((?:(?!^@).)*)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(javadoc);
        if (!text.find()) {
            throw new IllegalStateException(type + " does not say what " + component + " is");
        }
        return plain(text.group(1));
    }

    private static String plain(String text) {
        return CODE.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("no source " + path, e);
        }
    }
}
