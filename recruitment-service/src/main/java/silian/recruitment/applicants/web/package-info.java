/** Reading applications over HTTP. */
@NullMarked
package silian.recruitment.applicants.web;

import org.jspecify.annotations.NullMarked;
