package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of a local run, made at random when first needed and readable by their owner only. */
final class Credentials {

    static final String ACCOUNTS = "bootstrap-accounts.json";
    private static final List<String> KEYS = List.of("personal-data.key", "blind-index.key", "pseudonym.key",
            "cursor.key");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 茅箭区 (GB/T 2260). */
    private static final String DISTRICT = "420302";
    /** The first of the synthetic enterprises that a demo registers. */
    private static final String FIRST_ENTERPRISE = "91420302MA90000037";

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path folder;

    Credentials(Path folder) {
        this.folder = folder;
    }

    /** Someone who logs in with password and one-time code; the form is identity's. */
    record User(String username, String password, String totpSecret, List<String> roles, String tenant,
            List<String> authorities, String displayName) {}

    /** A machine that logs in with a secret. */
    record Client(String clientId, String clientSecret, List<String> roles, String tenant, List<String> scopes,
            String displayName) {}

    record Accounts(List<User> users, List<Client> clients) {}

    /** Makes what is absent and leaves what is there. */
    void complete() {
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            for (var key : KEYS) {
                write(folder.resolve(key), Base64.getEncoder().encodeToString(bytes(32)) + "\n");
            }
            write(path(), json.writeValueAsString(accounts()) + "\n");
        } catch (IOException e) {
            throw new Trouble("keys and accounts cannot be written in " + folder + ": " + e.getMessage());
        }
    }

    Path path() {
        return folder.resolve(ACCOUNTS);
    }

    /** The accounts as they are on disk. */
    Accounts read() {
        try {
            return json.readValue(Files.readString(path()), Accounts.class);
        } catch (IOException | JacksonException e) {
            throw new Trouble("the accounts cannot be read from " + path() + ": " + e.getMessage());
        }
    }

    /** A key is there whole or not at all: half of one, left by a full disk, would be used for ever. */
    private void write(Path file, String content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        // temporary files are their owner's only
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
        try {
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Accounts accounts() {
        return new Accounts(List.of(
                user("officer", "OFFICER", List.of("back-fill"), "窗口工作人员 Officer"),
                user("reviewer", "REVIEWER", List.of(), "审核人员 Reviewer"),
                user("approver", "APPROVER", List.of(), "审批人员 Approver"),
                user("grid-worker", "GRID_WORKER", List.of(), "网格员 Grid worker"),
                user("ops", "OPS", List.of(), "运维人员 Operations"),
                user("employer-agent", "EMPLOYER_AGENT", FIRST_ENTERPRISE, List.of(), "示例企业经办人 Employer's agent")),
                List.of(university("10929", "湖北医药学院"), university("10525", "湖北汽车工业学院"),
                        university("11334", "湖北工业职业技术学院")));
    }

    private User user(String name, String role, List<String> authorities, String displayName) {
        return user(name, role, DISTRICT, authorities, displayName);
    }

    private User user(String name, String role, String tenant, List<String> authorities, String displayName) {
        return new User(name, text(READABLE, 16), text(BASE32, 32), List.of(role), tenant, authorities, displayName);
    }

    private Client university(String school, String name) {
        return new Client("university-" + school, text(READABLE, 32), List.of("UNIVERSITY"), school,
                List.of("graduates:write"), name);
    }

    private String text(String alphabet, int length) {
        return IntStream.range(0, length).mapToObj(i -> alphabet.charAt(random.nextInt(alphabet.length())))
                .map(String::valueOf).collect(Collectors.joining());
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
