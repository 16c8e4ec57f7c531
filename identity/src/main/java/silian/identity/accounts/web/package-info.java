/** Accounts over HTTP. */
@NullMarked
package silian.identity.accounts.web;

import org.jspecify.annotations.NullMarked;
