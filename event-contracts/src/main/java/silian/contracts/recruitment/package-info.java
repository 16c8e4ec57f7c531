/** What the recruitment service publishes: postings and hires. */
@NullMarked
package silian.contracts.recruitment;

import org.jspecify.annotations.NullMarked;
