/** Measurements of the platform, one command each. */
@NullMarked
package silian.bench;

import org.jspecify.annotations.NullMarked;
