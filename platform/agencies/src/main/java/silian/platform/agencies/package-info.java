/**
 * Calls to outside agencies: HTTP interfaces whose every call is bounded in time and number, retried only where that is
 * harmless, and answered in one of three ways: the answer, {@link silian.platform.agencies.AgencyRefused}, or
 * "unavailable, nothing changed". The interfaces themselves live with the services that need them.
 */
@NullMarked
package silian.platform.agencies;

import org.jspecify.annotations.NullMarked;
