/** The platform under fire: each trial says what it holds the platform to, and fails when it does not hold. */
@NullMarked
package silian.acceptance.fire;

import org.jspecify.annotations.NullMarked;
