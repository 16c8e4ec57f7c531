/** The home that comes with a hire: residences, entitlements, tenancies 人才安居. */
@NullMarked
package silian.housing;

import org.jspecify.annotations.NullMarked;
