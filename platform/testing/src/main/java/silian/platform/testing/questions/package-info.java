/**
 * What a service asks its document store, heard at the driver, and whether declared indexes answer it.
 */
@NullMarked
package silian.platform.testing.questions;

import org.jspecify.annotations.NullMarked;
