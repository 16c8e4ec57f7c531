/**
 * The words that several features of recruitment share: references to each other's aggregates, and what a vacancy is.
 */
@NullMarked
package silian.recruitment.language;

import org.jspecify.annotations.NullMarked;
