package silian.recruitment.demands;

import org.jspecify.annotations.Nullable;

/**
 * Which demands somebody looks for; what is {@code null} is not asked. Names are compared without regard to spaces,
 * full width and capitals.
 *
 * @param area an area code; every area within it is meant too
 */
public record DemandFilter(@Nullable String area, @Nullable String community, @Nullable String building,
        @Nullable String chain, @Nullable String keyProject, TalentDemand.@Nullable State state) {}
