/** The operations of the platform, as the running gateway's API documents describe them. */
@NullMarked
package silian.acceptance.fire.description;

import org.jspecify.annotations.NullMarked;
