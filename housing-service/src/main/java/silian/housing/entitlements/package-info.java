/** What a hire entitles a person to, decided before they ask 免申即享. */
@NullMarked
package silian.housing.entitlements;

import org.jspecify.annotations.NullMarked;
