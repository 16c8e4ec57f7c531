/** Demands over HTTP. */
@NullMarked
package silian.recruitment.demands.web;

import org.jspecify.annotations.NullMarked;
