/** How long the platform takes to start, and how much memory it occupies then. */
@NullMarked
package silian.bench.startup;

import org.jspecify.annotations.NullMarked;
