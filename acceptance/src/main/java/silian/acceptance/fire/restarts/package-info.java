/** Instances are restarted, killed and cut off from the registry while requests go on. */
@NullMarked
package silian.acceptance.fire.restarts;

import org.jspecify.annotations.NullMarked;
