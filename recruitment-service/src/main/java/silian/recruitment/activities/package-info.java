/** Recruitment activities (招聘活动): fairs, live streams, talks; who takes part, who comes, who takes to whom. */
@NullMarked
package silian.recruitment.activities;

import org.jspecify.annotations.NullMarked;
