/** Faults around the platform: its broker, its agencies, its network and what others write into its topics. */
@NullMarked
package silian.acceptance.fire.faults;

import org.jspecify.annotations.NullMarked;
