/** Talents over HTTP. */
@NullMarked
package silian.recruitment.talents.web;

import org.jspecify.annotations.NullMarked;
