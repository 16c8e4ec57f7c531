package silian.recruitment.institutions;

import java.time.LocalDate;

/** Somebody who is interviewed though the short list as published does not say so. */
public record LateEntry(String candidate, LocalDate on, Ground ground) {

    /** Why. */
    public enum Ground {
        /** 递补: somebody of the list stepped back before anybody was interviewed. */
        NEXT_IN_LINE,
        /** 成绩更正: so it is by the scores as they were put right. */
        CORRECTED
    }
}
