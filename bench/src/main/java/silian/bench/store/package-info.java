/** Measures the document store of the local run against the one it is built on. */
@NullMarked
package silian.bench.store;

import org.jspecify.annotations.NullMarked;
