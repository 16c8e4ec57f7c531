/** The register of enterprises 企业库, entered by credit code and completed from the business register. */
@NullMarked
package silian.enterprise.register;

import org.jspecify.annotations.NullMarked;
