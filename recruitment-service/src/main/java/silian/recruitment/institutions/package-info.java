/**
 * Open recruitment by public institutions (事业单位公开招聘): plan, announcement, registration and qualification, written
 * papers, interview, ranking, medical and vetting, publicity, appointment.
 */
@NullMarked
package silian.recruitment.institutions;

import org.jspecify.annotations.NullMarked;
