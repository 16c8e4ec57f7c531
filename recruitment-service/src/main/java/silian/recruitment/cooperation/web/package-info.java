/** Cooperation agreements over HTTP. */
@NullMarked
package silian.recruitment.cooperation.web;

import org.jspecify.annotations.NullMarked;
