package silian.recruitment.postings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.eligibility.Words;
import silian.recruitment.postings.RankingNearPostings;
import silian.recruitment.postings.RankingNearPostings.Near;
import silian.recruitment.postings.RankingNearPostings.Profile;
import silian.recruitment.profiles.DescribingOneself;
import silian.recruitment.profiles.TalentProfile;
import silian.recruitment.profiles.Wishes;
import silian.recruitment.talents.FindingTalents;

/** Postings near the profile of the person who asks. */
@RestController
@RequestMapping("/api/recruitment/v1/me/near-postings")
class NearPostingsController {

    private static final int SHOWN = 50;

    private final RankingNearPostings ranking;
    private final FindingTalents talents;
    private final DescribingOneself profiles;
    private final ShowingPublicPostings showing;

    NearPostingsController(RankingNearPostings ranking, FindingTalents talents, DescribingOneself profiles,
            ShowingPublicPostings showing) {
        this.ranking = ranking;
        this.talents = talents;
        this.profiles = profiles;
        this.showing = showing;
    }

    /**
     * The 50 nearest of the newest postings, with the reasons. It only orders: search shows every posting, and nobody is
     * refused for it. What the person wants stands in the profile, unless the request says otherwise.
     *
     * @param area where the person wants to work; the profile's areas if left out
     * @param payFrom yuan a month the person wants; the profile's if left out
     */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    NearPostings near(@RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable BigDecimal payFrom, Caller caller) {
        var talent = talents.of(caller);
        var studied = talents.studies(talent).highest().graduation();
        var wishes = profiles.find(talent.id()).map(TalentProfile::wishes).orElse(Wishes.NONE);
        var pay = wishes.pay();
        var near = ranking.near(
                new Profile(studied.education(), studied.major(),
                        area == null ? wishes.areas() : List.of(area),
                        payFrom == null && pay != null ? pay.from().getAmount() : payFrom, wishes.chains(),
                        wishes.skills()),
                SHOWN);
        var shown = showing.of(near.stream().map(Near::posting).toList());
        return new NearPostings(near.stream().map(one -> NearPosting.of(one, shown.apply(one.posting()))).toList());
    }

    /** The nearest first. */
    record NearPostings(List<NearPosting> items) {}

    /**
     * A posting and why it stands where it stands.
     *
     * @param score of {@code most}
     */
    record NearPosting(PublicPostingView posting, int score, int most, List<Why> reasons) {

        static NearPosting of(Near near, PublicPostingView shown) {
            return new NearPosting(shown, near.score(), near.most(),
                    near.reasons().stream().map(reason -> new Why(reason.criterion().code(), reason.weight(),
                            reason.criterion().met(), reason.criterion().reason(), reason.criterion().howToProvide()))
                            .toList());
        }
    }

    /**
     * One reason.
     *
     * @param met {@code null} if the person has not told what it depends on
     * @param howToTell how to tell it
     */
    record Why(String code, int weight, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Boolean met,
            Words reason, @Nullable Words howToTell) {}
}
