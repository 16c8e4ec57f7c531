/** Hires heard from recruitment. */
@NullMarked
package silian.finance.entitlements.messaging;

import org.jspecify.annotations.NullMarked;
