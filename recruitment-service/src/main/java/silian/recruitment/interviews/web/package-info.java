/** The way in to interviews. */
@NullMarked
package silian.recruitment.interviews.web;

import org.jspecify.annotations.NullMarked;
