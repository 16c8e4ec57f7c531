/** What every request must pass before anything looks at it: path, size, identification, rate. */
@NullMarked
package silian.gateway.edge;

import org.jspecify.annotations.NullMarked;
