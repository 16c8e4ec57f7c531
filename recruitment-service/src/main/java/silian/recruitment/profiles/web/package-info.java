/** The way to the profile. */
@NullMarked
package silian.recruitment.profiles.web;

import org.jspecify.annotations.NullMarked;
