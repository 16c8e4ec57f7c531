/** People and their ways to prove who they are (账号). */
@NullMarked
package silian.identity.accounts;

import org.jspecify.annotations.NullMarked;
