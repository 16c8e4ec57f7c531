package silian.recruitment.profiles;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bson.BsonString;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import silian.platform.security.Sealing;

/** The file store (GridFS) that holds CV files, encrypted on the way in. */
@Component
class CvFiles {

    private static final String BUCKET = "cvs";

    private final MongoDatabaseFactory databases;

    CvFiles(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    /**
     * Stores a file, in the place of what an attempt that died may have left under the same name.
     *
     * @return what it is
     * @throws silian.platform.commands.Refusal as {@link CvCheck#read}; then nothing is kept
     */
    CvCheck.Found store(String file, String key, InputStream content) throws IOException {
        remove(file);
        var upload = bucket().openUploadStream(new BsonString(file), file);
        try {
            var sealed = Sealing.withKey(key, BUCKET).sealing(file, upload);
            var found = CvCheck.read(content, sealed);
            sealed.close();
            return found;
        } catch (IOException | RuntimeException e) {
            upload.abort();
            throw e;
        }
    }

    void write(String file, String key, OutputStream target) throws IOException {
        try (var plain = Sealing.withKey(key, BUCKET).opening(file,
                bucket().openDownloadStream(new BsonString(file)))) {
            plain.transferTo(target);
        }
    }

    void remove(String file) {
        try {
            bucket().delete(new BsonString(file));
        } catch (MongoGridFSException notThere) {
            // whatever parts of it there were are gone, too
        }
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(databases.getMongoDatabase(), BUCKET);
    }
}
