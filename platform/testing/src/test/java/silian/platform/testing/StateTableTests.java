package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import silian.platform.commands.Refusal;

class StateTableTests {

    private enum Position {
        SHUT, OPEN
    }

    private static final class Door {
        private Position position;

        private Door(Position position) {
            this.position = position;
        }

        void open() {
            if (position == Position.OPEN) {
                throw Refusal.conflict("door.open");
            }
            position = Position.OPEN;
        }

        void slam() {
            position = Position.SHUT;
            throw Refusal.conflict("door.slammed");
        }
    }

    private static StateTable<Door> doors() {
        return StateTable.<Door>of("Door 门", door -> door.position).in(Position.SHUT, () -> new Door(Position.SHUT));
    }

    @Test
    void makesEveryMoveInEveryState() {
        var table = doors().in(Position.OPEN, "blocked", () -> new Door(Position.OPEN))
                .move("open", Door::open).move("look", door -> {});

        assertThat(table.drawn()).isEqualTo("""
                | from | open | look |
                |---|---|---|
                | `SHUT` | → `OPEN` | stays |
                | `OPEN`, blocked | door.open | stays |
                """);
    }

    @Test
    void refusesAStateNothingStartsFrom() {
        assertThatThrownBy(() -> doors().move("open", Door::open).drawn()).hasMessageContaining("OPEN");
    }

    @Test
    void refusesAStartThatIsNotInItsState() {
        assertThatThrownBy(() -> doors().in(Position.OPEN, () -> new Door(Position.SHUT)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesARefusalThatMovedTheState() {
        var table = doors().in(Position.OPEN, () -> new Door(Position.OPEN)).move("slam", Door::slam);

        assertThatThrownBy(table::drawn).hasMessageContaining("was refused");
    }

    @Test
    void findsThatAPageShowsAnotherTable(@TempDir Path folder) throws IOException {
        var page = Files.writeString(folder.resolve("states.md"), "# States\n\n## Door 门\n\n| from |\n\n## Window 窗\n");
        var table = doors().in(Position.OPEN, () -> new Door(Position.OPEN)).move("open", Door::open);

        assertThatThrownBy(() -> new StateTables(page, false).shows(table)).isInstanceOf(AssertionError.class);
        new StateTables(page, true).shows(table);
        assertThat(page).hasContent("# States\n\n## Door 门\n\n" + table.drawn() + "\n## Window 窗\n");
        new StateTables(page, false).shows(table);
    }
}
