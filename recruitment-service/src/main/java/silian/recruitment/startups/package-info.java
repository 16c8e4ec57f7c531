/** People who started a business of their own (创业), as paid startup subsidies prove it. */
@NullMarked
package silian.recruitment.startups;

import org.jspecify.annotations.NullMarked;
