@NullMarked
package silian.bench.measure;

import org.jspecify.annotations.NullMarked;
