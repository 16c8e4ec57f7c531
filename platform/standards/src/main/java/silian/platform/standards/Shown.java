package silian.platform.standards;

/** What a message may repeat of a text that was given in the place of a code: faults are answered, and kept. */
final class Shown {

    private static final String NOT_A_CODE = "…";

    private Shown() {}

    /**
     * The text if it could be a code, and nothing of it otherwise: it may be anybody's number.
     *
     * @param longest characters of the longest code there is, fewer than a mobile number has
     */
    static String of(String text, int longest) {
        return text.length() <= longest ? text : NOT_A_CODE;
    }
}
