package silian.recruitment.me.web;

import silian.recruitment.talents.Talent;
import silian.recruitment.talents.DegreeCheck;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.security.PhoneIndex;
import silian.recruitment.activities.ActivityState;
import silian.recruitment.activities.CheckingIn;
import silian.recruitment.activities.HandingOverCvs;
import silian.recruitment.activities.Intent;
import silian.recruitment.activities.ReachingIntents;
import silian.recruitment.activities.Registering;
import silian.recruitment.activities.Registration;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.JobApplicationView;
import silian.recruitment.hires.HireView;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.talents.ClaimingProfiles;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.TalentView;

/** The person who asks. */
@RestController
@RequestMapping("/api/recruitment/v1/me")
class MeController {

    private final ClaimingProfiles claiming;
    private final FindingTalents talents;
    private final CheckingIn checkIns;
    private final Registering registrations;
    private final HandingOverCvs cvs;
    private final ReachingIntents intents;
    private final AnsweringApplications applications;
    private final WithdrawingHires hires;

    MeController(ClaimingProfiles claiming, FindingTalents talents, CheckingIn checkIns, Registering registrations,
            HandingOverCvs cvs, ReachingIntents intents, AnsweringApplications applications, WithdrawingHires hires) {
        this.claiming = claiming;
        this.talents = talents;
        this.checkIns = checkIns;
        this.registrations = registrations;
        this.cvs = cvs;
        this.intents = intents;
        this.applications = applications;
        this.hires = hires;
    }

    /** Claims the profile that a university entered about the person. */
    @PostMapping
    @PreAuthorize("hasRole('TALENT')")
    TalentView claim(@Valid @RequestBody Claim claim, PhoneIndex phone, Command command) {
        return TalentView.of(claiming.claim(claim.name(), claim.idNumber(), phone.value(), command));
    }

    /** Everything at once. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    Everything everything(Caller caller) {
        var talent = talents.of(caller);
        return new Everything(TalentView.of(talent), talents.studies(talent).all().map(MyGraduation::of).toList(),
                registrations.of(talent.id()).stream().map(MyRegistration::of).toList(),
                checkIns.of(talent.id()).stream()
                        .map(checkIn -> new MyCheckIn(checkIn.activity().value(), checkIn.on())).toList(),
                cvs.of(talent.id()).stream().map(cv -> new MyCv(cv.activity().value(), cv.employer().value(), cv.on()))
                        .toList(),
                intents.of(talent.id()).stream()
                        .map(intent -> new MyIntent(intent.id().value(), intent.activity().value(),
                                intent.employer().value(), intent.posting().value(), intent.on(), intent.state()))
                        .toList(),
                applications.of(talent.id()).stream().map(JobApplicationView::of).toList(),
                hires.of(talent.id()));
    }

    /** Who the person says to be. */
    record Claim(@NotBlank String name, @NotBlank String idNumber) {

        @Override
        public String toString() {
            return "Claim[masked]";
        }
    }

    /**
     * What the person studied; rules ask for the highest.
     *
     * @param talent the entry it stands on
     * @param school absent if it has no code
     */
    record MyGraduation(String talent, @Nullable String school, @Nullable String studentNumber, String educationCode,
            @Nullable String degreeCode, @Nullable String major, LocalDate graduationDate,
            @Nullable String certificateNumber, DegreeCheck.State degree) {

        static MyGraduation of(Talent entry) {
            var view = TalentView.of(entry);
            return new MyGraduation(view.id(), view.studiedAt(), view.studentNumber(), view.educationCode(),
                    view.degreeCode(), view.major(), view.graduationDate(), view.certificateNumber(), view.degree());
        }
    }

    /** All that recruitment knows of the person; the highest graduation comes first, offers stand in the applications. */
    record Everything(TalentView profile, List<MyGraduation> graduations, List<MyRegistration> registrations,
            List<MyCheckIn> checkIns,
            List<MyCv> cvs, List<MyIntent> intents, List<JobApplicationView> applications, List<HireView> hires) {}

    /**
     * Where the person registered.
     *
     * @param state of the registration
     * @param place its number, where places are limited
     * @param activityState how the activity stands
     * @param cancellationReason why it was called off
     */
    record MyRegistration(String activity, String title, Instant startsAt, ActivityState activityState,
            @Nullable String cancellationReason, Registration.State state, @Nullable Integer place) {

        static MyRegistration of(Registering.Registered registered) {
            var activity = registered.activity();
            var registration = registered.registration();
            return new MyRegistration(activity.id().value(), activity.outline().title(),
                    activity.outline().schedule().startsAt(), activity.state(), activity.cancellationReason(),
                    registration.state(), registration.place());
        }
    }

    /** Which employer the person handed the profile to. */
    record MyCv(String activity, String enterprise, LocalDate on) {}

    /** Where the person came. */
    record MyCheckIn(String activity, LocalDate on) {}

    /** Whom the person took to. */
    record MyIntent(String id, String activity, String enterprise, String posting, LocalDate on,
            Intent.State state) {}
}
