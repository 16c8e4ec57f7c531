/** What a process tells of itself: health, metrics, traces, and a log without personal data. */
@NullMarked
package silian.platform.observability;

import org.jspecify.annotations.NullMarked;
