/** The figures of the year that housing answers for. */
@NullMarked
package silian.housing.figures;

import org.jspecify.annotations.NullMarked;
