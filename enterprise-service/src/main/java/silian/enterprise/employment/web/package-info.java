/** Employed talents over HTTP. */
@NullMarked
package silian.enterprise.employment.web;

import org.jspecify.annotations.NullMarked;
