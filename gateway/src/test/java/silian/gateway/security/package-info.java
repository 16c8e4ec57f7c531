@NullMarked
package silian.gateway.security;

import org.jspecify.annotations.NullMarked;
