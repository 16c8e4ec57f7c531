/** Grants to record history on a past business date (补录授权). */
@NullMarked
package silian.identity.backfill;

import org.jspecify.annotations.NullMarked;
