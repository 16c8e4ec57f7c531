/**
 * National standards as values: a code that exists as one of these types is well formed. Every type has
 * {@code of(field, text)}, which refuses with the fault named for the caller's field, and {@code fault(field, text)},
 * which only tells the fault so that several can be told at once.
 */
@NullMarked
package silian.platform.standards;

import org.jspecify.annotations.NullMarked;
