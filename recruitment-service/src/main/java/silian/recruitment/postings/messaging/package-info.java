/** What postings do when they hear of themselves and of hires. */
@NullMarked
package silian.recruitment.postings.messaging;

import org.jspecify.annotations.NullMarked;
