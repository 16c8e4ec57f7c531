/** Simulated outside agencies for a local run: they answer from what they are asked, and fail when told to. */
@NullMarked
package silian.local.agencies;

import org.jspecify.annotations.NullMarked;
