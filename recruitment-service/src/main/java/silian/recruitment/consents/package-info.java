/** What people agree that their data may be used for (个人信息同意), each purpose by itself (PIPL art. 14, 15, 23). */
@NullMarked
package silian.recruitment.consents;

import org.jspecify.annotations.NullMarked;
