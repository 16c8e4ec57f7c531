/** Cooperation agreements (合作协议) between the district and universities. */
@NullMarked
package silian.recruitment.cooperation;

import org.jspecify.annotations.NullMarked;
