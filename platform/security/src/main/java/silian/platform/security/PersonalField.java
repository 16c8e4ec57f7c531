package silian.platform.security;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A kind of personal data, with what it takes to compare and to mask it. The names are stored and are part of what is
 * authenticated: renaming one makes its values unreadable.
 */
public enum PersonalField {

    /** 身份证号: first four and last two characters are shown. */
    ID_NUMBER {
        @Override
        String normalised(String plain) {
            return withoutSpaces(plain).toUpperCase(Locale.ROOT);
        }

        @Override
        String masked(String plain) {
            return showing(plain, 4, 2);
        }
    },

    /** 手机号: first three and last four digits are shown. */
    PHONE {
        @Override
        String normalised(String plain) {
            var digits = withoutSpaces(plain).replace("-", "");
            return digits.startsWith("+86") ? digits.substring(3) : digits;
        }

        @Override
        String masked(String plain) {
            return showing(plain, 3, 4);
        }
    },

    /** 姓名: the first character is shown. */
    NAME {
        @Override
        String masked(String plain) {
            return plain.isEmpty() ? "*" : plain.substring(0, plain.offsetByCodePoints(0, 1)) + "*";
        }
    },

    /** 银行账号: the last four digits are shown. */
    BANK_ACCOUNT {
        @Override
        String normalised(String plain) {
            return withoutSpaces(plain);
        }

        @Override
        String masked(String plain) {
            return showing(plain, 0, 4);
        }
    },

    /** 住址 and other free text: nothing is shown. */
    TEXT {
        @Override
        String masked(String plain) {
            return "***";
        }
    };

    /** The one spelling of equal values: full-width forms folded (NFKC), no surrounding space. */
    String normalised(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).strip();
    }

    /** What anyone may see of a normalised value. */
    abstract String masked(String plain);

    private static String withoutSpaces(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Masks all of a text that is too short to hide anything otherwise. */
    private static String showing(String plain, int first, int last) {
        int hidden = plain.length() - first - last;
        return hidden < 3
                ? "*".repeat(plain.length())
                : plain.substring(0, first) + "*".repeat(hidden) + plain.substring(plain.length() - last);
    }
}
