/** Everybody who acts against the platform, each logged in as the kind of caller they are. */
@NullMarked
package silian.acceptance.cast;

import org.jspecify.annotations.NullMarked;
