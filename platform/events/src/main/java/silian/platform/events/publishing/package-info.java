/** From the document to the topic: the relay, the sweeper that finishes what a crash left, the topics. */
@NullMarked
package silian.platform.events.publishing;

import org.jspecify.annotations.NullMarked;
