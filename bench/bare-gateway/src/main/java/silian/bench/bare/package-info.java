/** A gateway without duties, to compare with. */
@NullMarked
package silian.bench.bare;

import org.jspecify.annotations.NullMarked;
