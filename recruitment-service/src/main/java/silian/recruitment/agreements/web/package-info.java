/** Cooperation agreements over HTTP. */
@NullMarked
package silian.recruitment.agreements.web;

import org.jspecify.annotations.NullMarked;
