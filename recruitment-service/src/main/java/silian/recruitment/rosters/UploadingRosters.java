package silian.recruitment.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;

/**
 * Taking a university's roster. The file streams into the store, sealed, and is read as a roster on its way: one in
 * another encoding, of another form or with too many lines is refused as a whole before anything is entered. A short one
 * is imported at once, a long one by {@link ImportingRosters} after the answer.
 */
@Component
public final class UploadingRosters {

    private static final Logger log = LoggerFactory.getLogger(UploadingRosters.class);
    private static final Sort BY_ID = Sort.by("id");

    private final RosterUploads uploads;
    private final Rejections rejections;
    private final RosterFiles files;
    private final ImportingRosters importing;
    private final RosterSettings settings;

    UploadingRosters(RosterUploads uploads, Rejections rejections, RosterFiles files, ImportingRosters importing,
            RosterSettings settings) {
        this.uploads = uploads;
        this.rejections = rejections;
        this.files = files;
        this.importing = importing;
        this.settings = settings;
    }

    /**
     * @param school the university that sends it
     * @param dryRun to be told what would become of every line, and enter nothing
     * @return the upload, imported already if it is short
     * @throws Refusal {@code roster.*} if the file as a whole cannot be taken; then nothing was changed
     */
    public RosterUpload upload(InputStream file, RosterFormat format, boolean dryRun, SchoolCode school,
            Command command) {
        var id = new RosterUploadId(command.derive("roster-upload"));
        var upload = uploads.findById(id).orElseGet(() -> receive(id, file, format, dryRun, school, command));
        return upload.lines() > settings.atOnce() ? upload : importing.importNow(upload);
    }

    /** @throws Refusal {@code roster-upload.unknown}, also for another university's */
    public RosterUpload get(RosterUploadId id, Caller caller) {
        return uploads.findById(id).filter(upload -> upload.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("roster-upload"));
    }

    /** A page of why which lines were refused, in the order of the file. */
    public Window<RejectedLines> rejected(RosterUploadId id, Caller caller, ScrollPosition position, Limit limit) {
        return rejections.findByUpload(get(id, caller).id(), position, limit, BY_ID);
    }

    private RosterUpload receive(RosterUploadId id, InputStream body, RosterFormat format, boolean dryRun,
            SchoolCode school, Command command) {
        var received = files.receive();
        var counted = new CountedBytes(body, received, settings.mostBytes().toBytes());
        boolean whole = false;
        try {
            int lines = lines(format.reader(counted, settings));
            received.close();
            var due = lines > settings.atOnce() ? command.at() : command.at().plus(settings.lease());
            var upload = uploads.save(RosterUpload.received(id, school, format, dryRun, received.id(), lines,
                    counted.count(), due, command));
            whole = true;
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            // whoever still sends would not read the answer
            drain(body);
            throw refusal;
        } finally {
            if (!whole) {
                files.delete(received.id());
            }
        }
    }

    private static int lines(RosterReader reader) {
        int lines = 0;
        while (reader.next() != null) {
            lines++;
        }
        return lines;
    }

    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | Refusal e) {
            log.debug("the rest of a refused roster did not come", e);
        }
    }
}
