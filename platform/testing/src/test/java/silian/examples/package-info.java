/** Small services that keep the rules of the architecture, or break one each. */
@NullMarked
package silian.examples;

import org.jspecify.annotations.NullMarked;
