/** Events of the enterprise register. */
@NullMarked
package silian.recruitment.employers.messaging;

import org.jspecify.annotations.NullMarked;
