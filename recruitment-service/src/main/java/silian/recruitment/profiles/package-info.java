/** What talents tell about themselves (个人简历): skills, wishes, household, and a CV file. */
@NullMarked
package silian.recruitment.profiles;

import org.jspecify.annotations.NullMarked;
