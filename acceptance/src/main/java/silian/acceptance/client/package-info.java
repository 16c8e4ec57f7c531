/** Callers of the platform as the outside world sees it: over HTTP, through the gateway, with real tokens. */
@NullMarked
package silian.acceptance.client;

import org.jspecify.annotations.NullMarked;
