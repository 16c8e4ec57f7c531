/** What postings do when they hear of themselves. */
@NullMarked
package silian.recruitment.postings.messaging;

import org.jspecify.annotations.NullMarked;
