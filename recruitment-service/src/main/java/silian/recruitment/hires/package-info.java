/** Hires (录用): the one fact that travels to all services. */
@NullMarked
package silian.recruitment.hires;

import org.jspecify.annotations.NullMarked;
