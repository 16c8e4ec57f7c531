/**
 * Rubbish: requests made from the API documents by seed, most of them broken in one way. The platform is held to its
 * documents in every answer, and to its health afterwards.
 */
@NullMarked
package silian.acceptance.fire.rubbish;

import org.jspecify.annotations.NullMarked;
