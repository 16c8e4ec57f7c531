/** JSON on the wire: strict in what it takes, exact in what it gives. */
@NullMarked
package silian.platform.web.json;

import org.jspecify.annotations.NullMarked;
