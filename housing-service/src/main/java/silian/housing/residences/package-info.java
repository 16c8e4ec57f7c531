/** Residences and their flats 人才公寓. */
@NullMarked
package silian.housing.residences;

import org.jspecify.annotations.NullMarked;
