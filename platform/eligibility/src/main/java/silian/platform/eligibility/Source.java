package silian.platform.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of a version come from.
 *
 * @param text title and number of the document
 * @param url where it can be read
 * @param mark how far the text can be relied on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String text, @Nullable String url, Mark mark) {

    /** How a rule's text is known. */
    public enum Mark {
        /** The official text was read. */
        OT(null),
        /** Known from a secondary source or a mirror of the official text. */
        SEC(null),
        /** No text was found: a proposed default. */
        PD(new Words("本地默认规则，待确认", "local default, to be confirmed"));

        private final @Nullable Words note;

        Mark(@Nullable Words note) {
            this.note = note;
        }
    }

    /** What people are told beside a decision by these rules. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable Words note() {
        return mark.note;
    }
}
