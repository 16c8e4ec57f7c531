/** How the platform says no over HTTP: RFC 9457 problems with stable codes, in the caller's language. */
@NullMarked
package silian.platform.web.problems;

import org.jspecify.annotations.NullMarked;
