/** Processes are killed while the year is performed; afterwards everything acknowledged must be there, once. */
@NullMarked
package silian.acceptance.fire.kills;

import org.jspecify.annotations.NullMarked;
