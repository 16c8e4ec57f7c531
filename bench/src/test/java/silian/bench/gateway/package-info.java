@NullMarked
package silian.bench.gateway;

import org.jspecify.annotations.NullMarked;
