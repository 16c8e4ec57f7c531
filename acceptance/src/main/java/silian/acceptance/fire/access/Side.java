package silian.acceptance.fire.access;

/** The two halves of the small world: two employers, two universities, two talents, two areas. */
enum Side {
    /** Employer, university and talent number one; the area in which all objects lie. */
    HERE,
    /** Employer, university and talent number two; staff of another area, in which there is nothing. */
    THERE;

    Side other() {
        return this == HERE ? THERE : HERE;
    }
}
