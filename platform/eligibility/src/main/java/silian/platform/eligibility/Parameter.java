package silian.platform.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** A value of a version: a cap, a rate, a window. Written in YAML as itself, or as {@code {yuan: 500.00}}. */
record Parameter(FactType type, Object value) {

    /** @throws IllegalArgumentException if the YAML value is of no type that a parameter can have */
    static Parameter of(Object yaml) {
        return switch (yaml) {
            case Boolean flag -> new Parameter(FactType.BOOL, flag);
            case Integer number -> new Parameter(FactType.INT, number.longValue());
            case Long number -> new Parameter(FactType.INT, number);
            case String text when text.matches("\\d{4}-\\d{2}-\\d{2}") -> new Parameter(FactType.DATE, date(text));
            case String text -> new Parameter(FactType.TEXT, text);
            case Map<?, ?> amount when amount.size() == 1 && amount.containsKey("yuan") -> amount(amount.get("yuan"));
            case List<?> texts when texts.stream().allMatch(String.class::isInstance) ->
                new Parameter(FactType.TEXTS, texts);
            default -> throw new IllegalArgumentException(
                    "must be true or false, a whole number, text, a date, a list of texts or {yuan: amount}");
        };
    }

    Object toCel() {
        return type.toCel(value);
    }

    Object toStored() {
        return type.toStored(value);
    }

    private static Parameter amount(Object yuan) {
        try {
            var amount = new BigDecimal(String.valueOf(yuan));
            FactType.YUAN.toCel(amount);
            return new Parameter(FactType.YUAN, amount);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("must be an amount with at most two decimals", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is no date", e);
        }
    }
}
