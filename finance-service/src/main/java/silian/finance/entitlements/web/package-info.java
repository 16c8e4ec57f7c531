/** Entitlements over HTTP. */
@NullMarked
package silian.finance.entitlements.web;

import org.jspecify.annotations.NullMarked;
