/** What the enterprise service publishes: registrations, visits and the talents an enterprise employs. */
@NullMarked
package silian.contracts.enterprise;

import org.jspecify.annotations.NullMarked;
