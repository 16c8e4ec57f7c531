/** An account of what a client was told, kept outside the platform, and its comparison with what the platform holds. */
@NullMarked
package silian.acceptance.fire.audit;

import org.jspecify.annotations.NullMarked;
