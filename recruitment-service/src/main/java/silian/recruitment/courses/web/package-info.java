/** The way to the training courses. */
@NullMarked
package silian.recruitment.courses.web;

import org.jspecify.annotations.NullMarked;
