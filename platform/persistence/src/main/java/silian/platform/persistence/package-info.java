/** How aggregates become documents: typed ids, exact money, business dates, declared indexes. */
@NullMarked
package silian.platform.persistence;

import org.jspecify.annotations.NullMarked;
