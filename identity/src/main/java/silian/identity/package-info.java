/** The platform's own OpenID Connect issuer; any other issuer can take its place by configuration. */
@NullMarked
package silian.identity;

import org.jspecify.annotations.NullMarked;
