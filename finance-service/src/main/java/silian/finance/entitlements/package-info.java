/** What a hire entitles a person to in money, decided before they ask (免申即享). */
@NullMarked
package silian.finance.entitlements;

import org.jspecify.annotations.NullMarked;
