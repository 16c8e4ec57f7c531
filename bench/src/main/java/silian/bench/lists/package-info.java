/** Searches and lists over as many records as a province would have. */
@NullMarked
package silian.bench.lists;

import org.jspecify.annotations.NullMarked;
