/**
 * A MongoDB-compatible single-node document store for development and tests: the wire protocol, query and update
 * language of mongo-java-server over H2's MVStore, with commits before answers, used indexes and snapshot reads.
 */
@NullMarked
package silian.local.store;

import org.jspecify.annotations.NullMarked;
