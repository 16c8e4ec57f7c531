/** How long after a command was committed its event has had its effect elsewhere. */
@NullMarked
package silian.bench.events;

import org.jspecify.annotations.NullMarked;
