/** Interviews (面试): who meets whom when, and what came of it. */
@NullMarked
package silian.recruitment.interviews;

import org.jspecify.annotations.NullMarked;
