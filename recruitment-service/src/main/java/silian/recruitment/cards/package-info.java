/** Talent cards (武当人才卡): which tier a talent holds, how long, and what it is good for. */
@NullMarked
package silian.recruitment.cards;

import org.jspecify.annotations.NullMarked;
