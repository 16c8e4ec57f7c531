/** Lets every starter ship settings that any application property overrides. */
@NullMarked
package silian.platform.defaults;

import org.jspecify.annotations.NullMarked;
