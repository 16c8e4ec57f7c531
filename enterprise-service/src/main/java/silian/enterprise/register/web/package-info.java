/** The register over HTTP. */
@NullMarked
package silian.enterprise.register.web;

import org.jspecify.annotations.NullMarked;
