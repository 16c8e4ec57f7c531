/** Job postings (招聘岗位): what an employer offers, from the draft to the last opening. */
@NullMarked
package silian.recruitment.postings;

import org.jspecify.annotations.NullMarked;
