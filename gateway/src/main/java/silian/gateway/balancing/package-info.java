/** Which instance of a service gets a request: one that can be reached, is not busy, and is used to working. */
@NullMarked
package silian.gateway.balancing;

import org.jspecify.annotations.NullMarked;
