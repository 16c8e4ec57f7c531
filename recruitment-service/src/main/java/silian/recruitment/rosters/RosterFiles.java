package silian.recruitment.rosters;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import silian.platform.security.Sealing;

/**
 * The uploaded files, as long as they are being imported: in GridFS, sealed frame by frame, because they hold identity
 * numbers. Nobody holds one in memory.
 */
@Component
class RosterFiles {

    static final String BUCKET = "rosterFiles";

    private final MongoDatabaseFactory mongo;
    private final Sealing sealing;

    RosterFiles(MongoDatabaseFactory mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
    }

    /** A file that is being received. It stands once it is closed. */
    final class Receiving extends OutputStream {

        private final GridFSUploadStream target = bucket().openUploadStream("roster");
        private final String id = target.getObjectId().toHexString();
        private final OutputStream sealed = sealing.sealing(purpose(id), target);

        String id() {
            return id;
        }

        @Override
        public void write(int one) throws IOException {
            sealed.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sealed.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }

    Receiving receive() {
        return new Receiving();
    }

    /** Reads a file that was received whole. */
    InputStream open(String id) {
        return sealing.opening(purpose(id), bucket().openDownloadStream(new ObjectId(id)));
    }

    /** Deletes a file, and what there is of one that is not whole. */
    void delete(String id) {
        var file = new ObjectId(id);
        delete(Filters.eq("_id", file), Filters.eq("files_id", file));
    }

    /**
     * Deletes what uploads that were cut short left behind.
     *
     * @param before files begun later may still be on their way
     * @param kept files that are still needed
     */
    void deleteStrays(Instant before, Collection<String> kept) {
        // an id begins with the second it was made in
        var limit = new ObjectId("%08x0000000000000000".formatted(before.getEpochSecond()));
        var needed = kept.stream().map(ObjectId::new).toList();
        delete(Filters.and(Filters.lt("_id", limit), Filters.nin("_id", needed)),
                Filters.and(Filters.lt("files_id", limit), Filters.nin("files_id", needed)));
    }

    private void delete(Bson files, Bson chunks) {
        var database = mongo.getMongoDatabase();
        database.getCollection(BUCKET + ".files").deleteMany(files);
        database.getCollection(BUCKET + ".chunks").deleteMany(chunks);
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(mongo.getMongoDatabase(), BUCKET);
    }

    private static String purpose(String id) {
        return "roster-file\n" + id;
    }
}
