/** The message broker and the document store of a local run, in one process that needs nothing installed. */
@NullMarked
package silian.local.infrastructure;

import org.jspecify.annotations.NullMarked;
