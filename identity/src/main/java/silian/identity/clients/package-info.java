/** Programs that ask for tokens: the two apps of the platform and other organisations' machines. */
@NullMarked
package silian.identity.clients;

import org.jspecify.annotations.NullMarked;
