package silian.platform.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads schemes from YAML and collects every mistake with its place. */
final class SchemeReader {

    private final Mistakes mistakes;

    private SchemeReader(String file) {
        this.mistakes = new Mistakes(file);
    }

    /** @throws InvalidSchemes naming everything that is wrong in the file */
    static Scheme scheme(String file, String yaml) {
        var reader = new SchemeReader(file);
        var scheme = reader.parse(yaml).map(reader::scheme);
        reader.mistakes.throwIfAny();
        return scheme.orElseThrow();
    }

    /** @throws InvalidSchemes naming everything that is wrong in the version */
    static SchemeVersion version(String scheme, String yaml, Map<String, FactType> facts) {
        var reader = new SchemeReader(scheme);
        var version = reader.parse(yaml).map(map -> reader.version(map, facts, "draft"));
        reader.mistakes.throwIfAny();
        return version.orElseThrow();
    }

    private Optional<Section> parse(String yaml) {
        try {
            return Section.of(Yaml.read(yaml), "", mistakes);
        } catch (YAMLException e) {
            mistakes.add("", "is no YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private Scheme scheme(Section file) {
        file.allowOnly("scheme", "name", "facts", "versions");
        var facts = facts(file);
        var versions = new ArrayList<SchemeVersion>();
        var dates = new HashSet<LocalDate>();
        for (var version : file.sections("versions")) {
            var effective = version.text("effective");
            var read = version(version, facts, effective);
            if (!dates.add(read.effective())) {
                mistakes.add("version " + effective, "is there twice");
            }
            versions.add(read);
        }
        if (versions.isEmpty()) {
            mistakes.add("versions", "is empty");
        }
        return new Scheme(file.text("scheme"), file.words("name"), facts, versions);
    }

    private Map<String, FactType> facts(Section file) {
        var facts = new LinkedHashMap<String, FactType>();
        file.section("facts").entries().forEach((name, type) -> {
            if (!name.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*") || name.startsWith(RuleLanguage.PARAMETER_PREFIX)) {
                mistakes.add("facts." + name, "is not named like person.age");
                return;
            }
            try {
                facts.put(name, FactType.valueOf(String.valueOf(type).toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                mistakes.add("facts." + name, "is of the unknown type " + type);
            }
        });
        return facts;
    }

    private SchemeVersion version(Section version, Map<String, FactType> facts, String place) {
        var at = version.at("version " + place);
        at.allowOnly("effective", "until", "source", "parameters", "criteria");
        var parameters = parameters(at);
        var language = new RuleLanguage(facts, parameters);
        var criteria = new ArrayList<Criterion>();
        var codes = new HashSet<String>();
        for (var criterion : at.sections("criteria")) {
            var code = criterion.text("code");
            if (!codes.add(code)) {
                mistakes.add(at.place() + " criterion " + code, "is there twice");
            }
            criterion(criterion.at(at.place() + " criterion " + code), code, language, parameters)
                    .ifPresent(criteria::add);
        }
        if (codes.isEmpty()) {
            mistakes.add(at.place() + " criteria", "is empty");
        }
        return new SchemeVersion(at.date("effective"), at.has("until") ? at.date("until") : null, source(at), facts,
                parameters, criteria);
    }

    private Map<String, Parameter> parameters(Section version) {
        var parameters = new LinkedHashMap<String, Parameter>();
        version.optionalSection("parameters").ifPresent(section -> section.entries().forEach((name, value) -> {
            try {
                parameters.put(name.replace('-', '_'), Parameter.of(value));
            } catch (IllegalArgumentException e) {
                mistakes.add(version.place() + " parameter " + name, String.valueOf(e.getMessage()));
            }
        }));
        return parameters;
    }

    private Source source(Section version) {
        var source = version.section("source");
        source.allowOnly("text", "url", "mark");
        var mark = source.text("mark");
        if (!mark.matches("OT|SEC|PD")) {
            mistakes.add(version.place() + " source.mark", "must be OT, SEC or PD");
        }
        return new Source(source.text("text"), source.has("url") ? source.text("url") : null,
                mark.matches("OT|SEC|PD") ? Source.Mark.valueOf(mark) : Source.Mark.PD);
    }

    private Optional<Criterion> criterion(Section criterion, String code, RuleLanguage language,
            Map<String, Parameter> parameters) {
        criterion.allowOnly("code", "cel", "clause", "reason", "how-to-provide");
        var clause = criterion.text("clause");
        var reason = criterion.words("reason");
        checkPlaceholders(criterion.place(), reason, parameters);
        @Nullable
        Words how = criterion.has("how-to-provide") ? criterion.words("how-to-provide") : null;
        try {
            var rule = language.compile(criterion.text("cel"));
            return Optional.of(new Criterion(code, rule.program(), rule.facts(), clause, reason, how));
        } catch (IllegalArgumentException e) {
            mistakes.add(criterion.place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void checkPlaceholders(String place, Words reason, Map<String, Parameter> parameters) {
        var names = Pattern.compile("\\{([^}]*)}");
        List.of(reason.zh(), reason.en()).forEach(text -> names.matcher(text).results()
                .map(found -> found.group(1))
                .filter(name -> !parameters.containsKey(name))
                .forEach(name -> mistakes.add(place + " reason", "names the unknown parameter {" + name + "}")));
    }
}
