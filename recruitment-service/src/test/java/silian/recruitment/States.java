package silian.recruitment;

import java.nio.file.Path;
import silian.platform.testing.StateTables;

/** The page that tells every move of this service's aggregates. */
public final class States {

    public static final StateTables RECRUITMENT_STATES = StateTables
            .in(Path.of("../docs/services/recruitment-states.md"));

    private States() {}
}
