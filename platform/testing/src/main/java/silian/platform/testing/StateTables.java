package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The page of documentation that holds the tables of a service's state machines, each under a heading with the title of
 * the table. A test that runs with {@code -Dstates.write=true} writes its table anew.
 */
public final class StateTables {

    private final Path page;
    private final boolean writing;

    StateTables(Path page, boolean writing) {
        this.page = page;
        this.writing = writing;
    }

    /** @param page from the folder of the module under test, as Maven runs it */
    public static StateTables in(Path page) {
        return new StateTables(page, Boolean.getBoolean("states.write"));
    }

    /** Fails unless the page shows this table as the code has it. */
    public void shows(StateTable<?> table) {
        if (writing) {
            write(table);
        }
        assertThat(page).content().as("the table of %s as the code has it", table.title()).contains(section(table));
    }

    private void write(StateTable<?> table) {
        synchronized (StateTables.class) {
            var content = read();
            var old = Pattern.compile("## " + Pattern.quote(table.title()) + "\n\n(\\|[^\n]*\n)*").matcher(content);
            var kept = old.find()
                    ? content.substring(0, old.start()) + section(table) + content.substring(old.end())
                    : content.stripTrailing() + "\n\n" + section(table);
            try {
                Files.writeString(page, kept);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String read() {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(StateTable<?> table) {
        return "## " + table.title() + "\n\n" + table.drawn();
    }
}
