package silian.recruitment.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Versioned;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.profiles.CvType;
import silian.recruitment.profiles.DescribingOneself;
import silian.recruitment.profiles.KeepingCvs;
import silian.recruitment.profiles.KeepingCvs.Readable;
import silian.recruitment.profiles.TalentProfile;
import silian.recruitment.profiles.Wishes;

/** What a talent tells about themselves, and the CV file. */
@RestController
@RequestMapping("/api/recruitment/v1")
class ProfileController {

    private final DescribingOneself describing;
    private final KeepingCvs cvs;

    ProfileController(DescribingOneself describing, KeepingCvs cvs) {
        this.describing = describing;
        this.cvs = cvs;
    }

    /** What the caller told. */
    @GetMapping("/me/profile")
    @PreAuthorize("hasRole('TALENT')")
    ProfileView show(Caller caller) {
        return ProfileView.of(describing.of(caller));
    }

    /** Tells anew what the caller can do and looks for; what is left out is forgotten. */
    @PostMapping("/me/profile")
    @PreAuthorize("hasRole('TALENT')")
    ProfileView describe(@Valid @RequestBody ProfileText text, ExpectedVersion expected, Command command) {
        return ProfileView.of(describing.describe(text.toWishes(), expected, command));
    }

    /** Takes a CV file, PDF or DOCX, at most 10 MB; what it is shows its content. */
    @PostMapping(path = "/me/cv", consumes = {"application/pdf", "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    ProfileView attach(InputStream file, Command command) throws IOException {
        return ProfileView.of(cvs.attach(file, command));
    }

    /** Removes the CV file. */
    @PostMapping("/me/cv/removal")
    @PreAuthorize("hasRole('TALENT')")
    ProfileView remove(ExpectedVersion expected, Command command) {
        return ProfileView.of(cvs.remove(expected, command));
    }

    /** The caller's CV file. */
    @GetMapping("/me/cv")
    @PreAuthorize("hasRole('TALENT')")
    void own(Command command, HttpServletResponse response) throws IOException {
        write(cvs.own(command), response);
    }

    /** The CV file of somebody who applied to the agent's employer. */
    @GetMapping("/applications/{id}/cv")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    void ofApplication(@PathVariable JobApplicationId id, Command command, HttpServletResponse response)
            throws IOException {
        write(cvs.ofApplication(id, command), response);
    }

    /** The CV file of somebody who handed the profile to the agent's employer at an activity. */
    @GetMapping("/activities/{id}/cvs/{cv}/file")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    void ofActivity(@PathVariable ActivityId id, @PathVariable String cv, Command command,
            HttpServletResponse response) throws IOException {
        write(cvs.ofActivity(id, cv, command), response);
    }

    /** Always as a file to keep: nothing of it is shown within a page. */
    private static void write(Readable file, HttpServletResponse response) throws IOException {
        var type = file.cv().type();
        response.setContentType(type.mediaType());
        response.setContentLengthLong(file.cv().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(type.fileName()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        file.content().writeTo(response.getOutputStream());
    }

    /**
     * What a talent tells.
     *
     * @param skills at most 20 of at most 40 characters
     * @param areas where to work, codes of GB/T 2260 or streets, at most 20
     * @param payFrom yuan a month
     * @param payTo yuan a month, not below {@code payFrom}
     * @param chains industry chains, at most 20 of at most 40 characters
     * @param household area of the household registration
     */
    record ProfileText(@NotNull List<@NotNull String> skills, @NotNull List<@NotNull String> areas,
            @Nullable BigDecimal payFrom, @Nullable BigDecimal payTo, @NotNull List<@NotNull String> chains,
            @Nullable String household) {

        Wishes toWishes() {
            return Wishes.of(skills, areas, payFrom, payTo, chains, household);
        }
    }

    /** What a talent told. */
    record ProfileView(String talent, List<String> skills, List<String> areas, @Nullable BigDecimal payFrom,
            @Nullable BigDecimal payTo, List<String> chains, @Nullable String household, @Nullable CvFileView cv,
            @Nullable Long version) implements Versioned {

        static ProfileView of(TalentProfile profile) {
            var wishes = profile.wishes();
            var pay = wishes == null ? null : wishes.pay();
            var cv = profile.cv();
            return new ProfileView(profile.id().value(), wishes == null ? List.of() : wishes.skills(),
                    wishes == null ? List.of() : wishes.areas(), pay == null ? null : pay.from().getAmount(),
                    pay == null ? null : pay.to().getAmount(), wishes == null ? List.of() : wishes.chains(),
                    wishes == null ? null : wishes.household(),
                    cv == null ? null : new CvFileView(cv.type(), cv.size(), cv.on()), profile.version());
        }
    }

    /** A CV file. */
    record CvFileView(CvType type, long size, LocalDate on) {}
}
