/** Applications over HTTP. */
@NullMarked
package silian.recruitment.applications.web;

import org.jspecify.annotations.NullMarked;
