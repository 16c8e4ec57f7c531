package silian.acceptance.year;

import java.time.LocalDate;
import java.util.List;

/**
 * A public institution that recruits openly in the synthetic year (事业单位公开招聘).
 *
 * @param institution the institution; its credit code begins with 12
 * @param announcedOn when its plan is announced
 * @param posts what it recruits for
 */
public record InstitutionSeed(EnterpriseSeed institution, LocalDate announcedOn, List<PostSeed> posts) {

    /**
     * A post of the plan.
     *
     * @param code within the plan
     * @param headcount how many are appointed
     * @param candidates who registers, best first: as many as are appointed, and those who are not
     */
    public record PostSeed(String code, int headcount, List<GraduateSeed> candidates) {

        /** Who is appointed. */
        public List<GraduateSeed> appointed() {
            return candidates.subList(0, headcount);
        }
    }
}
