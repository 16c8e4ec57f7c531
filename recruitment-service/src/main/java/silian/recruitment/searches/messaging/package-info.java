/** What saved searches hear of postings. */
@NullMarked
package silian.recruitment.searches.messaging;

import org.jspecify.annotations.NullMarked;
