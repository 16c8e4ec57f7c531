/** Training courses (培训班): who learns what where, who completed it, and what became of them. */
@NullMarked
package silian.recruitment.courses;

import org.jspecify.annotations.NullMarked;
