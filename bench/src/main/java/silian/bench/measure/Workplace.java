package silian.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import silian.acceptance.platform.LocalPlatform;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one measurement, {@code .silian/bench/<name>}, empty at its start; its details are left there. */
public record Workplace(Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static Workplace of(String name) {
        var folder = LocalPlatform.project().resolve(".silian/bench").resolve(name);
        try {
            if (Files.exists(folder)) {
                delete(folder);
            }
            return new Workplace(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The built program of a module. */
    public static Path built(String module, String classifier) {
        try (var files = Files.list(LocalPlatform.project().resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(".*SNAPSHOT" + classifier + "\\.jar"))
                    .findFirst().orElseThrow(() -> new IllegalStateException(module + " is not built"));
        } catch (IOException e) {
            throw new UncheckedIOException(module + " is not built", e);
        }
    }

    public Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return where they are */
    public Path details(Object details) {
        return write("details.json", JSON.writeValueAsString(details));
    }

    /** A link to somewhere else is deleted and not followed. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
