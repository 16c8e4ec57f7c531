/** Open recruitment over HTTP. */
@NullMarked
package silian.recruitment.institutions.web;

import org.jspecify.annotations.NullMarked;
