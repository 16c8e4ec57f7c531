package silian.platform.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a command may happen on a business date other than today. The web layer asks it whenever a request
 * names a date; whoever knows what a grant is worth answers.
 */
@FunctionalInterface
public interface BusinessDateAuthority {

    /**
     * The business date the command happens on.
     *
     * @param requested the date the caller names
     * @param grant the proof that history may be recorded on that date, as the caller sent it; {@code null} if none
     * @param caller who asks
     * @return {@code requested}, allowed
     * @throws Refusal {@code business-date.future} (400) if the date has not come, {@code business-date.not-granted}
     *     (403) if it is past and the grant is missing, expired, forged or for another date
     */
    LocalDate authorise(LocalDate requested, @Nullable String grant, Caller caller);
}
