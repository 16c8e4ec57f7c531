package silian.recruitment.rosters;

/**
 * What became of the lines so far; together they are the lines done.
 *
 * @param enrolled entered anew
 * @param corrected entered before, and now different
 * @param unchanged entered before, as they are
 * @param rejected refused, with at least one fault
 */
public record ImportCounts(int enrolled, int corrected, int unchanged, int rejected) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(enrolled + more.enrolled, corrected + more.corrected, unchanged + more.unchanged,
                rejected + more.rejected);
    }

    /** How many lines stand in the register now as the file tells them. */
    public int accepted() {
        return enrolled + corrected + unchanged;
    }

    public int lines() {
        return accepted() + rejected;
    }
}
