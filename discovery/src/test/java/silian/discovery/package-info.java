@NullMarked
package silian.discovery;

import org.jspecify.annotations.NullMarked;
