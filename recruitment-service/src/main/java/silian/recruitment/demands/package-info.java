/** Talent demands (人才需求): whom employers look for, as grid workers heard it on their visits and employers told it. */
@NullMarked
package silian.recruitment.demands;

import org.jspecify.annotations.NullMarked;
