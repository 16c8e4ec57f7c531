package silian.recruitment.accreditations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import silian.platform.commands.Refusal;

/** What a talent shows for a class (申报材料): of each kind of evidence one piece. */
record Dossier(List<Evidence> evidence) {

    Dossier {
        evidence = List.copyOf(evidence);
    }

    /** With more; of a kind that is there already, the new takes the place of the old. */
    Dossier with(List<Evidence> added) {
        var byKind = new EnumMap<EvidenceKind, Evidence>(EvidenceKind.class);
        evidence.forEach(each -> byKind.put(each.kind(), each));
        added.forEach(each -> byKind.put(each.kind(), each));
        return new Dossier(List.copyOf(byKind.values()));
    }

    /**
     * The evidence with what an officer found about it; what was not looked at stays open.
     *
     * @throws Refusal {@code accreditation-case.evidence-not-declared}
     */
    List<Evidence> found(Map<EvidenceKind, Boolean> findings) {
        if (!evidence.stream().map(Evidence::kind).toList().containsAll(findings.keySet())) {
            throw Refusal.invalid("findings", "accreditation-case.evidence-not-declared");
        }
        return evidence.stream().map(each -> {
            var confirmed = findings.get(each.kind());
            return confirmed == null ? each : each.found(confirmed);
        }).toList();
    }
}
