package silian.recruitment.accreditations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.accreditations.Evidence;
import silian.recruitment.accreditations.EvidenceKind;
import silian.recruitment.language.Wording;
import silian.recruitment.talents.TalentClass;

/** What callers send about cases. */
final class CaseWords {

    private static final int LONGEST_REASON = 500;

    private CaseWords() {}

    /**
     * What a talent applies with.
     *
     * @param talentClass {@code A} to {@code F}
     * @param evidence at most one of each kind; none if education and degree are enough
     */
    record CaseApplication(@NotNull TalentClass talentClass,
            @NotNull @Size(max = 9) List<@NotNull @Valid EvidenceEntry> evidence) {}

    /** Evidence handed in later. */
    record EvidenceAdded(@NotNull @Size(min = 1, max = 9) List<@NotNull @Valid EvidenceEntry> evidence) {}

    /**
     * A document.
     *
     * @param reference its number, issuer and year, at most 200 characters
     */
    record EvidenceEntry(@NotNull EvidenceKind kind, @NotNull String reference) {}

    /** What an officer found; what is left out was not looked at. */
    record EvidenceExamination(@NotNull @Size(max = 9) List<@NotNull @Valid FindingEntry> findings) {

        Map<EvidenceKind, Boolean> byKind() {
            var byKind = new EnumMap<EvidenceKind, Boolean>(EvidenceKind.class);
            for (int i = 0; i < findings.size(); i++) {
                if (byKind.put(findings.get(i).kind(), findings.get(i).confirmed()) != null) {
                    throw Refusal.invalid("findings[" + i + "].kind", "accreditation-case.evidence-repeated");
                }
            }
            return byKind;
        }
    }

    /** Whether a document is true. */
    record FindingEntry(@NotNull EvidenceKind kind, @NotNull Boolean confirmed) {}

    /**
     * Why.
     *
     * @param reason at most 500 characters
     */
    record CaseReason(@NotNull String reason) {

        String line() {
            return Wording.line("reason", reason, LONGEST_REASON);
        }
    }

    /**
     * What a reviewer found in an objection or an appeal.
     *
     * @param upheld whether it holds
     * @param reason at most 500 characters
     */
    record Hearing(@NotNull Boolean upheld, @NotNull String reason) {

        String line() {
            return Wording.line("reason", reason, LONGEST_REASON);
        }
    }

    /** How a reviewer decides. */
    enum RulingKind {
        /** 认定. */
        GRANT,
        /** 不予认定. */
        REJECT,
        /** 退回复核: to be examined again. */
        SEND_BACK
    }

    /**
     * What a reviewer decides.
     *
     * @param reason at most 500 characters; may be left out to grant
     */
    record Ruling(@NotNull RulingKind ruling, @Nullable String reason) {

        String line() {
            return Wording.line("reason", reason, LONGEST_REASON);
        }

        @Nullable
        String optionalLine() {
            return Wording.optionalLine("reason", reason, LONGEST_REASON);
        }
    }

    /** @throws Refusal naming everything wrong with the evidence */
    static List<Evidence> evidence(List<EvidenceEntry> entries) {
        var faults = new ArrayList<Fault>();
        var kinds = EnumSet.noneOf(EvidenceKind.class);
        var declared = new ArrayList<Evidence>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!kinds.add(entry.kind())) {
                faults.add(Fault.of("evidence[" + i + "].kind", "accreditation-case.evidence-repeated"));
            }
            try {
                declared.add(Evidence.declared(entry.kind(), "evidence[" + i + "].reference", entry.reference()));
            } catch (Refusal refusal) {
                faults.addAll(refusal.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return declared;
    }
}
