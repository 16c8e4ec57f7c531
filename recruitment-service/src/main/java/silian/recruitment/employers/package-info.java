/** Employers (用人单位) as recruitment knows them: the little it keeps of the enterprise register. */
@NullMarked
package silian.recruitment.employers;

import org.jspecify.annotations.NullMarked;
