/** Business dates and working days. */
@NullMarked
package silian.platform.eligibility.calendar;

import org.jspecify.annotations.NullMarked;
