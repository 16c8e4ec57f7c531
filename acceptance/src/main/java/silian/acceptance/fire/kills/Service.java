package silian.acceptance.fire.kills;

import java.util.List;

/** The services that hold documents. */
enum Service {
    ENTERPRISE, RECRUITMENT, HOUSING, FINANCE;

    static final List<Service> ALL = List.of(values());
    /** In the year every service hears of hires. */
    static final List<Service> CONSUMING = ALL;

    /** Its name at the command line and in the registry. */
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT) + "-service";
    }
}
