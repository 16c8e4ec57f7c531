/** Rosters over HTTP. */
@NullMarked
package silian.recruitment.rosters.web;

import org.jspecify.annotations.NullMarked;
