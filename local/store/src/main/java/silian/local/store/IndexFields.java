package silian.local.store;

/** The sorted fields of an index as a plan sees them; after the declared ones its entries are in order of the id. */
interface IndexFields {

    String name();

    /** The number of fields, the id at the end included. */
    int size();

    String path(int field);

    boolean ascending(int field);

    /** Whether a document has several values for the field in the index, or had at any time. */
    boolean multikey(int field);

    /** Whether documents without any of the declared fields are not in the index. */
    boolean sparse();

    Table<?> table();

    /** Where the document of an entry lies. */
    byte[] position(byte[] key, Object value);
}
