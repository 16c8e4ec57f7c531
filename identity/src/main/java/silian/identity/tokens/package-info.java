/** Tokens: what they say, who signs them, what becomes of them. */
@NullMarked
package silian.identity.tokens;

import org.jspecify.annotations.NullMarked;
