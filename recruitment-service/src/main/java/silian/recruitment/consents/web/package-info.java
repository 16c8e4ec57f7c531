/** Consents over HTTP. */
@NullMarked
package silian.recruitment.consents.web;

import org.jspecify.annotations.NullMarked;
