/** The commonest calls through the gateway of a platform that holds a year. */
@NullMarked
package silian.bench.calls;

import org.jspecify.annotations.NullMarked;
