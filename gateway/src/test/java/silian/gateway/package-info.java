@NullMarked
package silian.gateway;

import org.jspecify.annotations.NullMarked;
