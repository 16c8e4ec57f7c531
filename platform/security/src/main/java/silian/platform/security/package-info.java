/**
 * Who may do what, and who may see whom: token checks, denial by default, protected personal data.
 */
@NullMarked
package silian.platform.security;

import org.jspecify.annotations.NullMarked;
