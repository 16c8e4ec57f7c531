package silian.recruitment.wording;

import java.text.Normalizer;

/**
 * A text without the spaces, dots and stars inside it, with full-width letters and digits as plain ones and traditional
 * characters as simplified ones, so that 限 男, 限·男 and 僅限男 are found like 限男; it knows where each character stood.
 *
 * @param value what patterns are held against
 * @param places for each char of {@code value} its index in the original
 */
record PlainText(String value, String text, int[] places) {

    /** What is put between the characters of a word to hide it, beside spaces. */
    private static final String HIDING = "·•・･‧∙*_^`";

    static PlainText of(String text) {
        var plain = new StringBuilder();
        var places = new int[text.length() * 4 + 1];
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isBetween(character)) {
                continue;
            }
            var written = Character.toString(TraditionalCharacters.simplified(character));
            var normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
            // a ligature that would grow beyond any measure stays as it is
            for (char part : (normal.length() <= 4 ? normal : written).toCharArray()) {
                places[plain.length()] = i;
                plain.append(part);
            }
        }
        places[plain.length()] = text.length();
        return new PlainText(plain.toString(), text, places);
    }

    private static boolean isBetween(int character) {
        return character != '\n' && (Character.isWhitespace(character) || Character.isSpaceChar(character))
                || HIDING.indexOf(character) >= 0;
    }

    /** What was written between two indexes of {@link #value}. */
    String original(int from, int to) {
        int last = places[to - 1];
        return text.substring(places[from], last + Character.charCount(text.codePointAt(last)));
    }

    /** The character's position in the original, from 1, in code points. */
    int position(int index) {
        return text.codePointCount(0, places[index]) + 1;
    }
}
