/** The industry chain 产业链: which enterprises the district has, who visits them and whom they employ. */
@NullMarked
package silian.enterprise;

import org.jspecify.annotations.NullMarked;
