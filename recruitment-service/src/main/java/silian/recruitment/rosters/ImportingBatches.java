package silian.recruitment.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
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
    private final List<TalentFollower> followers;
    private final Rejections rejections;

    ImportingBatches(EnrollingGraduates enrolling, FindingTalents talents, List<TalentFollower> followers,
            Rejections rejections) {
        this.enrolling = enrolling;
        this.talents = talents;
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
        var news = new ArrayList<TalentId>();
        var entries = enrolling.enrol(upload.school(), good.stream().map(RosterLine::graduate).toList(),
                upload.command(), upload.dryRun());
        for (int i = 0; i < good.size(); i++) {
            switch (entries.get(i)) {
                case EnrollingGraduates.Entered(var outcome) -> {
                    switch (outcome) {
                        case ENROLLED -> enrolled++;
                        case CORRECTED -> corrected++;
                        case UNCHANGED -> unchanged++;
                    }
                    if (outcome != EnrollingGraduates.Outcome.UNCHANGED) {
                        news.add(Talent.idOf(upload.school(), good.get(i).graduate().studentNumber()));
                    }
                }
                case EnrollingGraduates.Refused(var fault) -> rejected.add(RowFault.of(good.get(i).row(), fault));
            }
        }
        if (!upload.dryRun() && !news.isEmpty()) {
            var people = talents.all(news);
            followers.forEach(follower -> follower.known(people, upload.command()));
        }
        rejected.sort(Comparator.comparingLong(RowFault::row));
        keep(upload, rejected);
        return new ImportCounts(enrolled, corrected, unchanged, lines.size() - enrolled - corrected - unchanged);
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
