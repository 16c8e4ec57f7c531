package silian.platform.web.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds codes without words. Every service runs it in a test:
 * {@code assertThat(MessageCoverage.gaps("silian.recruitment")).isEmpty()}.
 */
public final class MessageCoverage {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern FILE = Pattern.compile(".*\\.(key|json|yaml|properties|csv)");
    private static final String LANGUAGE_OF_NO = "silian/platform/commands/";
    private static final String AGENCY_CLIENTS = "silian/platform/agencies/AgencyClients";

    private MessageCoverage() {}

    /**
     * What is missing: messages that stand in one language only, and codes that the classes of a package know but no
     * message has. Codes are the constants handed to a {@code Refusal} or {@code Fault}, every constant of a family that
     * has words ({@code claim.} if there are words for {@code claim.not-approved}) unless it is the name of a file, and
     * the silence of each outside agency that a client is made for.
     *
     * @param rootPackage such as {@code silian.recruitment}; its sub-packages are read too
     */
    public static List<String> gaps(String rootPackage) {
        var messages = Messages.load(MessageCoverage.class.getClassLoader());
        var gaps = new ArrayList<String>();
        messages.codes(Locale.ENGLISH).stream().filter(code -> !messages.has(code, Languages.CHINESE))
                .forEach(code -> gaps.add(code + " has no Chinese message"));
        messages.codes(Languages.CHINESE).stream().filter(code -> !messages.has(code, Locale.ENGLISH))
                .forEach(code -> gaps.add(code + " has no English message"));
        var families = messages.codes(Locale.ENGLISH).stream().map(MessageCoverage::family).collect(Collectors.toSet());
        codesOf(rootPackage, families).filter(code -> !messages.has(code, Locale.ENGLISH))
                .forEach(code -> gaps.add(code + " has no message"));
        return gaps;
    }

    private static String family(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static Stream<String> codesOf(String rootPackage, Set<String> families) {
        var codes = new TreeSet<String>();
        try {
            var classes = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + rootPackage.replace('.', '/') + "/**/*.class");
            for (var resource : classes) {
                try (var bytes = resource.getInputStream()) {
                    new ClassReader(bytes).accept(new Methods(codes, families),
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes of " + rootPackage, e);
        }
        return codes.stream();
    }

    private static final class Methods extends ClassVisitor {

        private final TreeSet<String> codes;
        private final Set<String> families;

        Methods(TreeSet<String> codes, Set<String> families) {
            super(Opcodes.ASM9);
            this.codes = codes;
            this.families = families;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            return new Calls(codes, families);
        }
    }

    /** Remembers the texts loaded since the last no, and takes those that look like codes when the next one is said. */
    private static final class Calls extends MethodVisitor {

        private final TreeSet<String> codes;
        private final Set<String> families;
        private final List<String> texts = new ArrayList<>();

        Calls(TreeSet<String> codes, Set<String> families) {
            super(Opcodes.ASM9);
            this.codes = codes;
            this.families = families;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                texts.add(text);
                if (CODE.matcher(text).matches() && !FILE.matcher(text).matches() && families.contains(family(text))) {
                    codes.add(text);
                }
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean onInterface) {
            if (owner.equals(AGENCY_CLIENTS) && !texts.isEmpty()) {
                codes.add("agency." + texts.getLast() + ".unavailable");
                texts.clear();
            } else if (owner.equals(LANGUAGE_OF_NO + "Refusal") && name.equals("unknown") && !texts.isEmpty()) {
                codes.add(texts.getLast() + ".unknown");
                texts.clear();
            } else if (owner.equals(LANGUAGE_OF_NO + "Refusal") || owner.equals(LANGUAGE_OF_NO + "Fault")) {
                // Of field, code and names of arguments the code is the last that looks like one.
                texts.stream().filter(text -> CODE.matcher(text).matches()).reduce((one, other) -> other)
                        .ifPresent(codes::add);
                texts.clear();
            } else if (!owner.startsWith("java/")) {
                texts.clear();
            }
        }
    }
}
