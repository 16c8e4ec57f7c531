/** Who gets in, and how far: every operation, every kind of caller, everybody's objects, and every trick with tokens. */
@NullMarked
package silian.acceptance.fire.access;

import org.jspecify.annotations.NullMarked;
