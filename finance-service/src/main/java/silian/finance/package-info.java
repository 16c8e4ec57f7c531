/** Money that the district gives to talents and founders (金融服务). */
@NullMarked
package silian.finance;

import org.jspecify.annotations.NullMarked;
