/** A proxy in the middle of a connection that can be told to fail in every way a network does. */
@NullMarked
package silian.acceptance.fire.proxy;

import org.jspecify.annotations.NullMarked;
