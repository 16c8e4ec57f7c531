/**
 * A command sent twice is carried out once (draft-ietf-httpapi-idempotency-key-header): the first answer to a key is
 * kept and given again.
 *
 * <p>The answer is kept after the effect, in another document. A process that dies between the two leaves a record in
 * flight; when its lease has run out the next try takes it over and runs the command again, under the same
 * {@link silian.platform.commands.CommandId}. That is safe because what a command creates has an id derived from the
 * command's, and what it moves knows from its history that it was moved.
 */
@NullMarked
package silian.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
