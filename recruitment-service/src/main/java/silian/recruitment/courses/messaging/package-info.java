/** What courses hear from the rest of the platform. */
@NullMarked
package silian.recruitment.courses.messaging;

import org.jspecify.annotations.NullMarked;
