/** Every figure a service reports is a query over its records, and drills down to them. */
@NullMarked
package silian.platform.figures;

import org.jspecify.annotations.NullMarked;
