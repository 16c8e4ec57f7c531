/**
 * An append-only account of every command and every look at personal data, in which no entry can be changed, removed or
 * moved unnoticed.
 */
@NullMarked
package silian.platform.security.audit;

import org.jspecify.annotations.NullMarked;
