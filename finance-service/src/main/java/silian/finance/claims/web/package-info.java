/** Subsidy claims over HTTP. */
@NullMarked
package silian.finance.claims.web;

import org.jspecify.annotations.NullMarked;
