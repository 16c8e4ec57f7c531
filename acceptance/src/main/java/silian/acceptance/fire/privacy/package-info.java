/** Numbers and names of people who are nobody, planted everywhere and looked for byte by byte; and the audit's memory. */
@NullMarked
package silian.acceptance.fire.privacy;

import org.jspecify.annotations.NullMarked;
