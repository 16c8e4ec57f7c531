package silian.recruitment.applicants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.recruitment.profiles.TalentProfile;
import silian.recruitment.profiles.Wishes;
import silian.recruitment.talents.Studies;

/**
 * Who applied (应聘者), as the employer needs to know to look at the application. Where the person's household is and what
 * pay they told to look for is not among it: an employer must not choose by it, nor does it need to.
 *
 * @param skills in the person's words
 * @param cv whether there is a file to read
 */
public record Applicant(Studies studies, List<String> skills, boolean cv) {

    static Applicant of(Studies studies, @Nullable TalentProfile profile) {
        var wishes = profile == null ? null : profile.wishes();
        return new Applicant(studies, (wishes == null ? Wishes.NONE : wishes).skills(),
                profile != null && profile.cv() != null);
    }
}
