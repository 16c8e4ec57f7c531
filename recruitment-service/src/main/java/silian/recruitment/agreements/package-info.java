/** Campus agreements (三方协议): what employer, student and university promise each other until the work begins. */
@NullMarked
package silian.recruitment.agreements;

import org.jspecify.annotations.NullMarked;
