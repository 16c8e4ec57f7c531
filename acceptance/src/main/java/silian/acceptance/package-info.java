/** The platform as its users see it: journeys through the gateway, the replay of a year, trials under fire. */
@NullMarked
package silian.acceptance;

import org.jspecify.annotations.NullMarked;
