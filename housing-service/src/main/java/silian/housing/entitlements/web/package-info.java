/** Entitlements over HTTP. */
@NullMarked
package silian.housing.entitlements.web;

import org.jspecify.annotations.NullMarked;
