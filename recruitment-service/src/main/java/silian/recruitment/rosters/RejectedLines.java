package silian.recruitment.rosters;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Some of the faults of a roster, in the order of the file: a file of faults only must not become one document. */
@Document("rejectedLines")
@TypeAlias("RejectedLines")
@CompoundIndex(name = "upload", def = "{'upload': 1, '_id': 1}")
public final class RejectedLines {

    /** Faults in one document. */
    static final int MOST = 50;

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final RosterUploadId upload;
    private List<RowFault> faults;

    private RejectedLines(String id, RosterUploadId upload, List<RowFault> faults) {
        this.id = id;
        this.upload = upload;
        this.faults = List.copyOf(faults);
    }

    /**
     * @param batch the first line of the batch; with {@code part} it sorts the documents as the file does
     * @param part which part of the batch's faults
     */
    static RejectedLines of(RosterUploadId upload, int batch, int part, List<RowFault> faults) {
        return new RejectedLines(String.format(Locale.ROOT, "%s-%07d-%05d", upload.value(), batch, part), upload,
                faults);
    }

    /** The batch was imported again after a crash: what is said now is said instead. */
    RejectedLines insteadOf(RejectedLines earlier) {
        earlier.faults = faults;
        return earlier;
    }

    String id() {
        return id;
    }

    public List<RowFault> faults() {
        return faults;
    }
}
