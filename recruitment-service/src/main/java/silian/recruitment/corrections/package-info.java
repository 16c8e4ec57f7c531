/** What people ask to have corrected that others entered about them (更正申请; PIPL art. 46 and 50). */
@NullMarked
package silian.recruitment.corrections;

import org.jspecify.annotations.NullMarked;
