/** What the housing service publishes: entitlements to a talent flat and tenancies. */
@NullMarked
package silian.contracts.housing;

import org.jspecify.annotations.NullMarked;
