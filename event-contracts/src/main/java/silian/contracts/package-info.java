/** What several contracts share. Everything here is part of the published language and changes only compatibly. */
@NullMarked
package silian.contracts;

import org.jspecify.annotations.NullMarked;
