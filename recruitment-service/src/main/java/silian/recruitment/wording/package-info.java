/** Review of wording (信息审查): whether a job advertisement discriminates, by dated rules that are data. */
@NullMarked
package silian.recruitment.wording;

import org.jspecify.annotations.NullMarked;
