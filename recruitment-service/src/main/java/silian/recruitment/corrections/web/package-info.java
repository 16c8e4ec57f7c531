/** Requests for correction over HTTP. */
@NullMarked
package silian.recruitment.corrections.web;

import org.jspecify.annotations.NullMarked;
