/** The recruitment service: it brings people and jobs together (人才链). */
@NullMarked
package silian.recruitment;

import org.jspecify.annotations.NullMarked;
