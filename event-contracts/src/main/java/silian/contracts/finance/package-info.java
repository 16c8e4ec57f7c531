/** What the finance service publishes: entitlements to money and what was paid. */
@NullMarked
package silian.contracts.finance;

import org.jspecify.annotations.NullMarked;
