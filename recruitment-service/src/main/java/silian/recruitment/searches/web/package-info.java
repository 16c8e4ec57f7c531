/** Saved searches over HTTP. */
@NullMarked
package silian.recruitment.searches.web;

import org.jspecify.annotations.NullMarked;
