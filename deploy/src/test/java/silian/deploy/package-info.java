@NullMarked
package silian.deploy;

import org.jspecify.annotations.NullMarked;
