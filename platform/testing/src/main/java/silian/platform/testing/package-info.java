/**
 * What tests share: infrastructure, tokens, key material and the architecture's rules.
 */
@NullMarked
package silian.platform.testing;

import org.jspecify.annotations.NullMarked;
