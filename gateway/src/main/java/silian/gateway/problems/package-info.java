/** What the gateway says when it does not pass a request on (RFC 9457). */
@NullMarked
package silian.gateway.problems;

import org.jspecify.annotations.NullMarked;
