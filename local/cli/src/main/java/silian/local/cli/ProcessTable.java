package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The processes this tool started, one file each, so that two commands at once cannot spoil each other's. */
final class ProcessTable {

    private static final String SUFFIX = ".json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path folder;

    ProcessTable(Path folder) {
        this.folder = folder;
    }

    /** All that were started and not stopped, dead ones too, in the order of their parts. */
    List<Instance> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Instance::ofPart).thenComparing(Instance::name)).toList();
        } catch (IOException e) {
            throw new Trouble("the folder " + folder + " cannot be read: " + e.getMessage());
        }
    }

    List<Instance> of(Part part) {
        return all().stream().filter(instance -> instance.part().equals(part.title())).toList();
    }

    Optional<Instance> named(String name) {
        return all().stream().filter(instance -> instance.name().equals(name)).findFirst();
    }

    void add(Instance instance) {
        try {
            var written = Files.createTempFile(folder, instance.name(), ".part");
            Files.writeString(written, json.writeValueAsString(instance));
            Files.move(written, file(instance.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble(instance.name() + " cannot be written down in " + folder + ": " + e.getMessage());
        }
    }

    void remove(Instance instance) {
        try {
            Files.deleteIfExists(file(instance.name()));
        } catch (IOException e) {
            throw new Trouble(instance.name() + " cannot be struck off in " + folder + ": " + e.getMessage());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** Nothing for a file that is gone in the meantime or is none of ours. */
    private Optional<Instance> read(Path file) {
        try {
            return Optional.of(json.readValue(Files.readString(file), Instance.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
