/** Hires heard from recruitment and what they lead to. */
@NullMarked
package silian.housing.hires;

import org.jspecify.annotations.NullMarked;
