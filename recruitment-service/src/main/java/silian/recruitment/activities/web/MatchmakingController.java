package silian.recruitment.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.recruitment.activities.Matchmaking;
import silian.recruitment.language.ActivityId;

/** Talent mixers: badges, and who says yes to whom. Nobody is told of a yes that is not returned. */
@RestController
@RequestMapping("/api/recruitment/v1/activities/{id}")
class MatchmakingController {

    private final Matchmaking matchmaking;

    MatchmakingController(Matchmaking matchmaking) {
        this.matchmaking = matchmaking;
    }

    /** Takes a badge, for who agrees to that; again and again it is the same badge. */
    @PostMapping("/badge")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    StandingView join(@PathVariable ActivityId id, Command command) {
        return StandingView.of(matchmaking.join(id, command));
    }

    /** How the person stands: the own badge and choice, and the partner once both agreed. */
    @GetMapping("/badge")
    @PreAuthorize("hasRole('TALENT')")
    StandingView show(@PathVariable ActivityId id, Caller caller) {
        return StandingView.of(matchmaking.show(id, caller));
    }

    /** Says yes to a badge, in place of any other. */
    @PostMapping("/badge/choice")
    @PreAuthorize("hasRole('TALENT')")
    StandingView choose(@PathVariable ActivityId id, @Valid @RequestBody BadgeChoice choice, Command command) {
        return StandingView.of(matchmaking.choose(id, choice.badge(), command));
    }

    /** Gives the badge back: everything a mixer knows of the person is erased. */
    @PostMapping("/badge/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    Left leave(@PathVariable ActivityId id, Command command) {
        matchmaking.leave(id, command);
        return new Left(id.value());
    }

    /** Records couples who told so together at the table, by their badges; all or none. */
    @PostMapping("/couples")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    CoupleCount record(@PathVariable ActivityId id, @Valid @RequestBody Couples couples, Command command) {
        return new CoupleCount(id.value(), matchmaking.record(id, couples.couples().stream()
                .map(pair -> new Matchmaking.Pair(pair.one(), pair.other())).toList(), command));
    }

    /** The badge the person says yes to. */
    record BadgeChoice(@NotNull Integer badge) {}

    /** Couples by their badges. */
    record Couples(@NotNull @Size(min = 1, max = Matchmaking.MOST_AT_ONCE) List<@NotNull @Valid Badges> couples) {}

    /** Two badges. */
    record Badges(@NotNull Integer one, @NotNull Integer other) {}

    /** How many couples there are; who they are is theirs. */
    record CoupleCount(String activity, int couples) {}

    /** The mixer that knows nothing of the person any more. */
    record Left(String activity) {}

    /**
     * How a person stands.
     *
     * @param choice the badge the person says yes to
     * @param partner the badge of the other one, once both agreed
     * @param partnerName masked
     */
    record StandingView(String activity, int badge, @Nullable Integer choice, @Nullable Integer partner,
            @Nullable String partnerName) {

        static StandingView of(Matchmaking.Standing standing) {
            return new StandingView(standing.activity().value(), standing.badge(), standing.choice(),
                    standing.partner(), standing.partnerName());
        }
    }
}
