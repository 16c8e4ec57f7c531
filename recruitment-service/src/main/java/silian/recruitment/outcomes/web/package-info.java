/** Outcomes and consents over HTTP. */
@NullMarked
package silian.recruitment.outcomes.web;

import org.jspecify.annotations.NullMarked;
