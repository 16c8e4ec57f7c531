package silian.recruitment.activities;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import silian.platform.standards.SchoolCode;

/**
 * Whose faculties R11 and R12 tell of.
 *
 * @param school the code of the university; 湖北工业职业技术学院, as the district's report names it
 */
@ConfigurationProperties("silian.recruitment.faculty-meetings")
record FacultyMeetingSettings(@DefaultValue("11334") String school) {

    FacultyMeetingSettings {
        new SchoolCode(school);
    }

    SchoolCode code() {
        return new SchoolCode(school);
    }
}
