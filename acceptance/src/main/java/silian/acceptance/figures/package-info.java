/** The figures an article reports, held against what the platform counts. */
@NullMarked
package silian.acceptance.figures;

import org.jspecify.annotations.NullMarked;
