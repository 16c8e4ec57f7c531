/** What becomes of a university's students (毕业去向), and what they agreed to have told to it. */
@NullMarked
package silian.recruitment.outcomes;

import org.jspecify.annotations.NullMarked;
