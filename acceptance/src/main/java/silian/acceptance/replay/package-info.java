/** Performs a synthetic year through the gateway, each step as the right kind of caller. */
@NullMarked
package silian.acceptance.replay;

import org.jspecify.annotations.NullMarked;
