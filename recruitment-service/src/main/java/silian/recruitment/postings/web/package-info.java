/** Postings over HTTP. */
@NullMarked
package silian.recruitment.postings.web;

import org.jspecify.annotations.NullMarked;
