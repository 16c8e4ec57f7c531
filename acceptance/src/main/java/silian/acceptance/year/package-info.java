/** A synthetic year: people, enterprises and fairs that never were, in the proportions of a year that was. */
@NullMarked
package silian.acceptance.year;

import org.jspecify.annotations.NullMarked;
