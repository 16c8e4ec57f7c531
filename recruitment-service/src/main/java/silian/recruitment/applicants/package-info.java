/** Applications as either side reads them (应聘者): what was applied for and where, who applied, and how to reach them. */
@NullMarked
package silian.recruitment.applicants;

import org.jspecify.annotations.NullMarked;
