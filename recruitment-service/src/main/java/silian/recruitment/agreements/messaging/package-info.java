/** What campus agreements hear of. */
@NullMarked
package silian.recruitment.agreements.messaging;

import org.jspecify.annotations.NullMarked;
