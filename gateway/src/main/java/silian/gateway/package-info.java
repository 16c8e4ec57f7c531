/** The only door to the platform. */
@NullMarked
package silian.gateway;

import org.jspecify.annotations.NullMarked;
