/** The whole platform on real processes, in a folder of its own. */
@NullMarked
package silian.acceptance.platform;

import org.jspecify.annotations.NullMarked;
