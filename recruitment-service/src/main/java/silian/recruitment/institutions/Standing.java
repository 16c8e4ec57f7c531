package silian.recruitment.institutions;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a ranked candidate has come after the interview. Medical findings themselves are never kept, only whether the
 * check was passed.
 *
 * @param checks those that were done, and whether they were passed
 * @param publicity once the candidate was shown to the public
 * @param out why the candidate is out of it; {@code null} as long as not
 * @param appointing whether the appointment was begun: nothing else may happen then
 */
public record Standing(Map<Check, Boolean> checks, @Nullable Publicity publicity, @Nullable Out out,
        boolean appointing) {

    /** Why a candidate is out: the next in line follows. */
    public enum Out {
        /** 体检不合格. */
        MEDICAL_NOT_PASSED,
        /** 考察不合格. */
        VETTING_NOT_PASSED,
        /** 公示异议成立. */
        OBJECTION_UPHELD,
        /** 放弃. */
        LEFT
    }

    static final Standing NEW = new Standing(Map.of(), null, null, false);

    public Standing {
        checks = Map.copyOf(checks);
    }

    Standing checked(Check check, boolean passed) {
        var all = new EnumMap<Check, Boolean>(Check.class);
        all.putAll(checks);
        all.put(check, passed);
        return new Standing(all, publicity, passed ? out : switch (check) {
            case MEDICAL -> Out.MEDICAL_NOT_PASSED;
            case VETTING -> Out.VETTING_NOT_PASSED;
        }, appointing);
    }

    Standing shown(Publicity when) {
        return new Standing(checks, when, out, appointing);
    }

    Standing out(Out why) {
        return new Standing(checks, publicity, why, appointing);
    }

    Standing appointing(boolean begun) {
        return new Standing(checks, publicity, out, begun);
    }

    boolean passedAll() {
        for (var check : Check.values()) {
            if (!Boolean.TRUE.equals(checks.get(check))) {
                return false;
            }
        }
        return true;
    }
}
