/** Everything recruitment knows of the person who asks. */
@NullMarked
package silian.recruitment.me.web;

import org.jspecify.annotations.NullMarked;
