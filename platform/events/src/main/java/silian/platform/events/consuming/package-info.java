/** From the topic to the effect: listeners, retries, and the parking of aggregates whose event cannot be applied. */
@NullMarked
package silian.platform.events.consuming;

import org.jspecify.annotations.NullMarked;
