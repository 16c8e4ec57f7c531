/** The way in to campus agreements. */
@NullMarked
package silian.recruitment.agreements.web;

import org.jspecify.annotations.NullMarked;
