/** One page for the APIs of all services. */
@NullMarked
package silian.gateway.docs;

import org.jspecify.annotations.NullMarked;
