/** Visits over HTTP. */
@NullMarked
package silian.enterprise.visits.web;

import org.jspecify.annotations.NullMarked;
