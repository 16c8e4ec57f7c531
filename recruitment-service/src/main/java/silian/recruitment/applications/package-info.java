/** Job applications (求职申请): from an intent to an accepted offer. */
@NullMarked
package silian.recruitment.applications;

import org.jspecify.annotations.NullMarked;
