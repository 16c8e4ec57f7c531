/** The registry in which every process says where it is. */
@NullMarked
package silian.discovery;

import org.jspecify.annotations.NullMarked;
