/** Where requests go, how long they may take, and which may be tried again. */
@NullMarked
package silian.gateway.routes;

import org.jspecify.annotations.NullMarked;
