/** Talents (人才): who they are, what they studied, which class they were accredited in, whose account is theirs. */
@NullMarked
package silian.recruitment.talents;

import org.jspecify.annotations.NullMarked;
