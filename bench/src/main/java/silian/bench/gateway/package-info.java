/** What a request costs the gateway, and each of its duties, beside nginx and HAProxy on the same upstream. */
@NullMarked
package silian.bench.gateway;

import org.jspecify.annotations.NullMarked;
