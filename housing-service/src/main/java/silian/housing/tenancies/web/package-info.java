/** Tenancies over HTTP. */
@NullMarked
package silian.housing.tenancies.web;

import org.jspecify.annotations.NullMarked;
