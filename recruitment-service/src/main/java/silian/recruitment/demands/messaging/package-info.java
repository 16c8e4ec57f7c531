/** Events of visits. */
@NullMarked
package silian.recruitment.demands.messaging;

import org.jspecify.annotations.NullMarked;
