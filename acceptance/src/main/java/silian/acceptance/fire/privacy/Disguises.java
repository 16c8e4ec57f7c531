package silian.acceptance.fire.privacy;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways in which a value may lie in bytes without being protected. */
final class Disguises {

    private Disguises() {}

    static Map<String, byte[]> of(String value) {
        var disguises = new LinkedHashMap<String, byte[]>();
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        disguises.put("UTF-8", utf8);
        disguises.put("UTF-16LE", value.getBytes(StandardCharsets.UTF_16LE));
        disguises.put("UTF-16BE", value.getBytes(StandardCharsets.UTF_16BE));
        disguises.put("hex", ascii(HexFormat.of().formatHex(utf8)));
        disguises.put("HEX", ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
        for (int shift = 0; shift < 3; shift++) {
            disguises.put("base64, shifted by " + shift, ascii(base64(Base64.getEncoder(), utf8, shift)));
            disguises.put("base64url, shifted by " + shift, ascii(base64(Base64.getUrlEncoder(), utf8, shift)));
        }
        disguises.put("JSON escapes", ascii(escaped(value)));
        disguises.put("JSON ESCAPES", ascii(escaped(value).toUpperCase(Locale.ROOT).replace("\\U", "\\u")));
        disguises.put("percent escapes", ascii(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (Character.isDigit(value.charAt(0))) {
            disguises.put("with spaces", ascii(grouped(value, " ")));
            disguises.put("with hyphens", ascii(grouped(value, "-")));
            disguises.put("with spaces, escaped", ascii(grouped(value, "%20")));
        }
        if (value.chars().allMatch(Character::isDigit)) {
            long number = Long.parseLong(value);
            disguises.put("64 bits, little endian",
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
            disguises.put("64 bits, big endian", ByteBuffer.allocate(8).putLong(number).array());
        }
        return disguises;
    }

    /** The characters of base64 that come from the value alone, whatever stands before and after it. */
    private static String base64(Base64.Encoder encoder, byte[] value, int shift) {
        var shifted = new byte[shift + value.length];
        System.arraycopy(value, 0, shifted, shift, value.length);
        var text = encoder.withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        return text.substring(first, shifted.length * 8 / 6);
    }

    private static String escaped(String value) {
        return value.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    /** A phone in groups of 3, 4, 4; an identity number in 6, 8, 4. */
    private static String grouped(String number, String between) {
        var cuts = number.length() == 11 ? new int[]{0, 3, 7, 11} : new int[]{0, 6, 14, 18};
        return Arrays.stream(cuts).limit(3).mapToObj(cut -> number.substring(cut,
                cuts[Arrays.binarySearch(cuts, cut) + 1])).collect(Collectors.joining(between));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
