/** Outcomes by events. */
@NullMarked
package silian.recruitment.outcomes.messaging;

import org.jspecify.annotations.NullMarked;
