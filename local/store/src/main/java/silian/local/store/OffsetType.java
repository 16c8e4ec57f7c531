package silian.local.store;

import java.nio.ByteBuffer;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Stores with each index entry how many bytes of its key are indexed values; the rest is the position. */
final class OffsetType extends BasicDataType<Integer> {

    static final OffsetType INSTANCE = new OffsetType();

    @Override
    public int getMemory(Integer offset) {
        return 4;
    }

    @Override
    public void write(WriteBuffer buffer, Integer offset) {
        buffer.putVarInt(offset);
    }

    @Override
    public Integer read(ByteBuffer buffer) {
        return DataUtils.readVarInt(buffer);
    }

    @Override
    public Integer[] createStorage(int size) {
        return new Integer[size];
    }
}
