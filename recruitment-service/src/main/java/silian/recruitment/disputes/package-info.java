/** What accounts raise against something that stands, and other accounts decide. */
@NullMarked
package silian.recruitment.disputes;

import org.jspecify.annotations.NullMarked;
