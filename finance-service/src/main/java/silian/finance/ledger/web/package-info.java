/** The books over HTTP. */
@NullMarked
package silian.finance.ledger.web;

import org.jspecify.annotations.NullMarked;
