/** Which talents an enterprise employs, counted from confirmed hires. */
@NullMarked
package silian.enterprise.employment;

import org.jspecify.annotations.NullMarked;
