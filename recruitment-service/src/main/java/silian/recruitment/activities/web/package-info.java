/** Activities over HTTP. */
@NullMarked
package silian.recruitment.activities.web;

import org.jspecify.annotations.NullMarked;
