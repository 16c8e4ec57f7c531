/** Ending what is held of people when its years are over (保存期限; PIPL art. 19, 47). */
@NullMarked
package silian.recruitment.retention;

import org.jspecify.annotations.NullMarked;
