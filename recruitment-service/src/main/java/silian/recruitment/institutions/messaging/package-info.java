/** What open recruitment hears of appointments. */
@NullMarked
package silian.recruitment.institutions.messaging;

import org.jspecify.annotations.NullMarked;
