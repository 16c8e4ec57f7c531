/** Everything finance holds for the person who asks. */
@NullMarked
package silian.finance.me.web;

import org.jspecify.annotations.NullMarked;
