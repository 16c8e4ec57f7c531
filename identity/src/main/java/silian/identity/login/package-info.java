/** Logging in: small pages that work without scripts, and form posts that work without pages. */
@NullMarked
package silian.identity.login;

import org.jspecify.annotations.NullMarked;
