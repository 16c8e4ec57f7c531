package silian.recruitment.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.security.BlindIndex;
import silian.recruitment.courses.FindingTrainees;
import silian.recruitment.language.TalentId;
import silian.recruitment.rosters.ImportedLines.Checked;
import silian.recruitment.talents.EnrollingGraduates;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentFollower;

/** Entering a batch of lines, and keeping why which were refused. */
@Component
class ImportingBatches {

    private final EnrollingGraduates enrolling;
    private final FindingTalents talents;
    private final FindingTrainees trainees;
    private final List<TalentFollower> followers;
    private final Rejections rejections;

    ImportingBatches(EnrollingGraduates enrolling, FindingTalents talents, FindingTrainees trainees,
            List<TalentFollower> followers, Rejections rejections) {
        this.enrolling = enrolling;
        this.talents = talents;
        this.trainees = trainees;
        this.followers = followers;
        this.rejections = rejections;
    }

    /** @return what became of the lines; the same if the batch is entered again after a crash */
    ImportCounts enter(RosterUpload upload, List<Checked> lines) {
        var good = lines.stream().filter(line -> line.faults().isEmpty()).map(Checked::line).toList();
        var rejected = new ArrayList<RowFault>();
        lines.forEach(checked -> checked.faults()
                .forEach(fault -> rejected.add(RowFault.of(checked.line().row(), fault))));
        int enrolled = 0;
        int corrected = 0;
        int unchanged = 0;
        var corrections = new ArrayList<TalentId>();
        var fresh = new HashMap<BlindIndex, TalentId>();
        var entries = enrolling.enrol(upload.school(), good.stream().map(RosterLine::graduate).toList(),
                upload.command(), upload.dryRun());
        for (int i = 0; i < good.size(); i++) {
            switch (entries.get(i)) {
                case EnrollingGraduates.Entered(var outcome, var person) -> {
                    var id = Talent.idOf(upload.school(), good.get(i).graduate().studentNumber());
                    switch (outcome) {
                        case ENROLLED -> {
                            enrolled++;
                            fresh.put(person, id);
                        }
                        case CORRECTED -> {
                            corrected++;
                            corrections.add(id);
                        }
                        case UNCHANGED -> unchanged++;
                    }
                }
                case EnrollingGraduates.Refused(var fault) -> rejected.add(RowFault.of(good.get(i).row(), fault));
            }
        }
        if (!upload.dryRun()) {
            tellOf(fresh, corrections, upload.command());
        }
        rejected.sort(Comparator.comparingLong(RowFault::row));
        keep(upload, rejected);
        return new ImportCounts(enrolled, corrected, unchanged, lines.size() - enrolled - corrected - unchanged);
    }

    /** Of somebody whom nobody knew before there can be a completed course and nothing else: only those are read again. */
    private void tellOf(Map<BlindIndex, TalentId> fresh, List<TalentId> corrections, Command command) {
        var news = new ArrayList<>(corrections);
        if (!fresh.isEmpty()) {
            trainees.completedBy(fresh.keySet()).stream().map(training -> fresh.get(training.person()))
                    .filter(Objects::nonNull).forEach(news::add);
        }
        if (!news.isEmpty()) {
            var people = talents.all(news);
            followers.forEach(follower -> follower.known(people, command));
        }
    }

    private void keep(RosterUpload upload, List<RowFault> rejected) {
        int part = 0;
        for (int from = 0; from < rejected.size(); from += RejectedLines.MOST) {
            keep(RejectedLines.of(upload.id(), upload.counts().lines(), part++,
                    rejected.subList(from, Math.min(from + RejectedLines.MOST, rejected.size()))));
        }
    }

    private void keep(RejectedLines lines) {
        try {
            rejections.save(lines);
        } catch (DuplicateKeyException again) {
            rejections.findById(lines.id()).map(lines::insteadOf).ifPresent(rejections::save);
        }
    }
}
