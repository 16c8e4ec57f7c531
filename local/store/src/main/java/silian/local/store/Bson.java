package silian.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** Documents as they are stored; each reader gets an own copy, which nobody else changes. */
final class Bson {

    private Bson() {}

    /** @throws MongoServerError if the document is larger than MongoDB allows */
    static byte[] write(Document document) {
        var buffer = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, buffer);
        } catch (IllegalArgumentException e) {
            throw new MongoServerError(2, "BadValue", "Cannot store the document: " + e.getMessage(), e);
        }
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(10334, "BSONObjectTooLarge",
                    "The document of " + buffer.readableBytes() + " bytes is larger than "
                            + BsonConstants.MAX_BSON_OBJECT_SIZE);
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
