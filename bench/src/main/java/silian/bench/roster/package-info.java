/** How fast a roster becomes talents, beside the bare inserts. */
@NullMarked
package silian.bench.roster;

import org.jspecify.annotations.NullMarked;
