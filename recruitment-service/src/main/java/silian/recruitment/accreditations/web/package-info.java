/** The way to accreditation. */
@NullMarked
package silian.recruitment.accreditations.web;

import org.jspecify.annotations.NullMarked;
