package silian.recruitment.profiles;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.recruitment.language.TalentId;

/**
 * What a talent tells about themselves (个人简历); one for each talent, made when they first tell something. What
 * universities and reviewers say of the person stands in the talent and cannot be changed here.
 */
@Document("talentProfiles")
@TypeAlias("TalentProfile")
public final class TalentProfile {

    @Id
    private final TalentId id;
    @Version
    private @Nullable Long version;
    private @Nullable Wishes wishes;
    private @Nullable Cv cv;
    private History history = History.empty();

    private TalentProfile(TalentId id) {
        this.id = id;
    }

    static TalentProfile of(TalentId talent) {
        return new TalentProfile(talent);
    }

    void describe(Wishes told, Command command) {
        if (!history.has(command)) {
            wishes = told;
            history = history.with(command, "described");
        }
    }

    /** Puts a CV in the place of the one before. */
    void attach(Cv file, Command command) {
        if (!history.has(command)) {
            cv = file;
            history = history.with(command, "cv-attached");
        }
    }

    /** Forgets the key of the CV, so that the file cannot be read any more, wherever a copy of it may lie. */
    void detach(Command command) {
        if (!history.has(command)) {
            cv = null;
            history = history.with(command, "cv-removed");
        }
    }

    /** Forgets everything the talent told; that it was erased stays known. */
    void erase(Command command) {
        if (!history.has(command)) {
            wishes = null;
            cv = null;
            history = history.with(command, "erased");
        }
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public TalentId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public @Nullable Wishes wishes() {
        return wishes;
    }

    public @Nullable Cv cv() {
        return cv;
    }
}
