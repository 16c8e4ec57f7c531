/** Tenancies of talent flats, from allocation to the return of the keys. */
@NullMarked
package silian.housing.tenancies;

import org.jspecify.annotations.NullMarked;
