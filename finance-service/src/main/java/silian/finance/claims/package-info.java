/** Subsidies that founders claim: submitted, reviewed, approved, paid (补贴申领). */
@NullMarked
package silian.finance.claims;

import org.jspecify.annotations.NullMarked;
