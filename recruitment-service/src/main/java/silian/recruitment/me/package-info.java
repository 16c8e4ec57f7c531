/** What concerns all that is known of a person at once. */
@NullMarked
package silian.recruitment.me;

import org.jspecify.annotations.NullMarked;
