package silian.recruitment.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.security.Sealing;
import silian.recruitment.activities.HandingOverCvs;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;

/**
 * Taking a CV file, handing it to its owner and to employers the person applied or handed it to, and removing it. The profile holds
 * the only key of the file: what a crash leaves in the file store, nobody can read.
 */
@Component
public final class KeepingCvs {

    private final DescribingOneself profiles;
    private final AnsweringApplications applications;
    private final HandingOverCvs handingOver;
    private final CvFiles files;
    private final PersonalDataVault vault;

    KeepingCvs(DescribingOneself profiles, AnsweringApplications applications, HandingOverCvs handingOver,
            CvFiles files, PersonalDataVault vault) {
        this.profiles = profiles;
        this.applications = applications;
        this.handingOver = handingOver;
        this.files = files;
        this.vault = vault;
    }

    /** A file and how to write it out. */
    public record Readable(Cv cv, Content content) {}

    /** Writes a file out, decrypted on its way. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream target) throws IOException;
    }

    /**
     * Takes the caller's CV, in the place of the one before.
     *
     * @throws Refusal {@code profile.unknown}; {@code cv.type}, {@code cv.too-large}
     */
    public TalentProfile attach(InputStream content, Command command) throws IOException {
        var known = profiles.of(command.caller());
        if (known.has(command)) {
            return known;
        }
        var file = command.derive("cv");
        var key = Sealing.newKey();
        var found = files.store(file, key, content);
        var cv = new Cv(file, vault.protect(PersonalField.TEXT, key), found.type(), found.size(), command.on());
        return replace(known.id(), profile -> profile.attach(cv, command));
    }

    /** Removes the caller's CV. */
    public TalentProfile remove(ExpectedVersion expected, Command command) {
        return replace(profiles.of(command.caller()).id(), profile -> {
            if (!profile.has(command)) {
                expected.check(profile.version());
            }
            profile.detach(command);
        });
    }

    /** Erases all a person told, with the file; whoever asks has checked that the caller may. */
    public TalentProfile erase(TalentId person, ExpectedVersion expected, Command command) {
        return replace(person, profile -> {
            if (!profile.has(command)) {
                expected.check(profile.version());
            }
            profile.erase(command);
        });
    }

    /** @throws Refusal {@code cv.unknown} if the caller has none */
    public Readable own(Command command) {
        return readable(profiles.of(command.caller()).cv(), "own file", command);
    }

    /**
     * The CV of somebody who applied to the agent's employer; that it was read is noted in the audit log.
     *
     * @throws Refusal {@code application.unknown}, also for another employer's; {@code cv.unknown}
     */
    public Readable ofApplication(JobApplicationId id, Command command) {
        var application = applications.get(id, command.caller());
        if (!application.isOpenToEmployer()) {
            throw Refusal.unknown("cv");
        }
        return readable(profiles.find(application.talent()).map(TalentProfile::cv).orElse(null),
                "read by an employer the person applied to", command);
    }

    /**
     * The CV of somebody who handed the profile to the agent's employer at an activity; that it was read is noted in the
     * audit log.
     *
     * @param received the profile as the employer received it
     * @throws Refusal {@code cv.unknown}, also for another employer's and for somebody without a file
     */
    public Readable ofActivity(ActivityId activity, String received, Command command) {
        var talent = handingOver.handedTo(command.caller(), activity, received);
        return readable(profiles.find(talent).map(TalentProfile::cv).orElse(null),
                "read by an employer the person handed it to", command);
    }

    private Readable readable(@Nullable Cv cv, String reason, Command command) {
        if (cv == null) {
            throw Refusal.unknown("cv");
        }
        var key = vault.reveal(cv.key(), reason, command);
        return new Readable(cv, target -> files.write(cv.file(), key, target));
    }

    /** The file that is no longer the profile's goes after the profile was saved without it. */
    private TalentProfile replace(TalentId person, Consumer<TalentProfile> verb) {
        return SimultaneousSaves.retried(() -> {
            var profile = profiles.of(person);
            var before = profile.cv();
            verb.accept(profile);
            var saved = profiles.save(profile);
            if (before != null && !before.equals(saved.cv())) {
                files.remove(before.file());
            }
            return saved;
        });
    }
}
