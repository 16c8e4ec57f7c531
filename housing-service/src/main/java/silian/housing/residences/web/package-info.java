/** Residences and flats over HTTP. */
@NullMarked
package silian.housing.residences.web;

import org.jspecify.annotations.NullMarked;
