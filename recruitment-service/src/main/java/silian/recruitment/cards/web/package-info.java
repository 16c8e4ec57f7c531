/** The way to the talent cards. */
@NullMarked
package silian.recruitment.cards.web;

import org.jspecify.annotations.NullMarked;
