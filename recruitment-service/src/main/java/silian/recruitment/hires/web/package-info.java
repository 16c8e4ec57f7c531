/** Hires over HTTP. */
@NullMarked
package silian.recruitment.hires.web;

import org.jspecify.annotations.NullMarked;
