/** Rosters (毕业生名册): the files in which universities tell of their graduates. */
@NullMarked
package silian.recruitment.rosters;

import org.jspecify.annotations.NullMarked;
