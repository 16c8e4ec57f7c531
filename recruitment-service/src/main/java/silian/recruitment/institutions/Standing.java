package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * How far a ranked candidate has come after the interview. Medical findings themselves are never kept, only whether the
 * check was passed.
 *
 * @param checks those that were done, and whether they were passed
 * @param publicity once the candidate was shown to the public
 * @param out why the candidate is out of it; {@code null} as long as not
 * @param appointing whether the appointment was begun: nothing else may happen then
 * @param recheck once the medical check was failed, if the rule lets it be repeated
 */
public record Standing(Map<Check, Boolean> checks, @Nullable Publicity publicity, @Nullable Out out,
        boolean appointing, @Nullable Recheck recheck) {

    /** Why a candidate is out: the next in line follows. */
    public enum Out {
        /** 体检不合格. */
        MEDICAL_NOT_PASSED,
        /** 考察不合格. */
        VETTING_NOT_PASSED,
        /** 公示异议成立. */
        OBJECTION_UPHELD,
        /** 放弃. */
        LEFT,
        /** 聘用撤销: the hire did not hold. */
        APPOINTMENT_WITHDRAWN
    }

    static final Standing NEW = new Standing(Map.of(), null, null, false, null);

    public Standing {
        checks = Map.copyOf(checks);
    }

    /**
     * Whoever fails is no longer shown, and is shown anew if a repeated check is passed.
     *
     * @param recheckUntil last day of a repeated medical check; {@code null} if there is none
     */
    Standing checked(Check check, boolean passed, @Nullable LocalDate recheckUntil) {
        return switch (check) {
            case MEDICAL -> with(check, passed, passed ? out : Out.MEDICAL_NOT_PASSED,
                    passed ? recheck : Recheck.after(recheck, recheckUntil));
            case VETTING -> with(check, passed, passed ? out : Out.VETTING_NOT_PASSED, recheck);
        };
    }

    /**
     * Repeats the medical check that was failed; its finding is final.
     *
     * @throws Refusal {@code examination.no-recheck}, {@code examination.rechecked}, {@code examination.recheck-too-late}
     */
    Standing rechecked(boolean passed, LocalDate on) {
        if (out != Out.MEDICAL_NOT_PASSED || recheck == null) {
            throw Refusal.conflict("examination.no-recheck");
        }
        return with(Check.MEDICAL, passed, passed ? null : out, recheck.done(on));
    }

    private Standing with(Check check, boolean passed, @Nullable Out next, @Nullable Recheck repeated) {
        var all = new EnumMap<Check, Boolean>(Check.class);
        all.putAll(checks);
        all.put(check, passed);
        return new Standing(all, passed ? publicity : null, next, appointing, repeated);
    }

    Standing shown(Publicity when) {
        return new Standing(checks, when, out, appointing, recheck);
    }

    Standing notShown() {
        return new Standing(checks, null, out, appointing, recheck);
    }

    Standing out(Out why) {
        return new Standing(checks, publicity, why, appointing, recheck);
    }

    Standing appointing(boolean begun) {
        return new Standing(checks, publicity, out, begun, recheck);
    }

    Standing forgotten() {
        return new Standing(Map.of(), publicity, out, appointing, null);
    }

    /** Whether an appointment was begun and nothing came in its way. */
    boolean holdsAPlace() {
        return appointing && out == null;
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
