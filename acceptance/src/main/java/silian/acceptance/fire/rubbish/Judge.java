package silian.acceptance.fire.rubbish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an answer against the documents. */
final class Judge {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String PROBLEM = "application/problem+json";
    /** What any door may say to what is no request for a documented operation. */
    private static final Set<Integer> COMMON = Set.of(400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 421,
            426, 431);
    /** What the operation itself may say, when the trick has left method and path what they were. */
    private static final Set<Integer> OF_COMMANDS = Set.of(409, 412, 422);
    /** Faults of the request as a whole, which has no field to name. */
    private static final Pattern WHOLE = Pattern.compile("(json|body|request|path|parameter)\\..+");
    private static final Pattern INTERNALS = Pattern
            .compile(
                    "(?i)exception|\\bat [a-z.]+\\(|tools\\.jackson|org\\.springframework|java\\.lang|<html|whitelabel");

    private final Contract contract;

    Judge(Contract contract) {
        this.contract = contract;
    }

    /** Everything that is off the contract, empty if nothing is. */
    List<String> offences(Shot shot, Answered answered) {
        int status = answered.status();
        if (status == 0) {
            return shot.mayGoUnanswered ? List.of() : List.of("no answer");
        }
        if (status >= 500) {
            return List.of("status " + status + " " + code(answered));
        }
        var offences = new ArrayList<String>();
        if (status >= 400) {
            problem(shot, answered, offences);
        } else if (shot.isForItsOperation()) {
            success(shot, answered, offences);
        }
        if (shot.isForItsOperation() && shot.operation.response(status).isMissingNode()) {
            offences.add("status %d (%s) is not documented".formatted(status, code(answered)));
        }
        return offences;
    }

    private void success(Shot shot, Answered answered, List<String> offences) {
        var operation = shot.operation;
        int status = answered.status();
        var content = operation.response(status).path("content");
        var type = answered.mediaType().orElse("");
        if (answered.body().length > 0 && !content.has(type) && status != 304) {
            offences.add("content type '" + type + "' is not documented for " + status);
        }
        var body = answered.json();
        if (body == null) {
            if (!content.isEmpty() && status != 304) {
                offences.add("no JSON body in " + status);
            }
        } else {
            contract.faultsOfAnswer(operation, type, status, body).stream().map(fault -> "answer " + fault)
                    .map(Judge::general).distinct().limit(5).forEach(offences::add);
        }
        strangeChoices(shot).forEach(name -> offences.add("took a choice for " + name + " that it does not know"));
        if (!operation.method().equals("GET")) {
            forbidden(shot).forEach(fault -> offences.add("carried out although the request is " + fault));
        }
    }

    /** Query parameters that name none of the documented choices; an empty one is as good as left out. */
    private static List<String> strangeChoices(Shot shot) {
        return shot.operation.parameters().stream().filter(parameter -> parameter.at("/schema/enum").isArray())
                .flatMap(parameter -> shot.query.stream()
                        .filter(field -> field.name().equals(parameter.path("name").asString()))
                        .filter(field -> !field.asRead().isEmpty() && parameter.at("/schema/enum").valueStream()
                                .noneMatch(choice -> choice.asString().equals(field.asRead())))
                        .map(Shot.Field::name))
                .distinct().toList();
    }

    /** What the documents forbid about a body. */
    private List<String> forbidden(Shot shot) {
        if (!shot.operation.takesJson()) {
            return List.of();
        }
        try {
            return contract.faultsOfRequest(shot.operation, JSON.readTree(shot.body())).stream().limit(1)
                    .map(Judge::general).toList();
        } catch (JacksonException malformed) {
            return List.of("no JSON");
        }
    }

    private void problem(Shot shot, Answered answered, List<String> offences) {
        int status = answered.status();
        if (!shot.isForItsOperation() && !COMMON.contains(status) && !OF_COMMANDS.contains(status)) {
            offences.add("status " + status + " is none of the common ones");
        }
        if (shot.method.equals("HEAD")) {
            return; // there is no body to look at
        }
        if (isTheIssuersOwn(shot, answered)) {
            return;
        }
        if (!answered.mediaType().filter(PROBLEM::equals).isPresent()) {
            offences.add("%d is no problem document but '%s'".formatted(status, answered.mediaType().orElse("")));
            return;
        }
        var body = answered.json();
        if (body == null) {
            offences.add(status + " has no readable problem");
            return;
        }
        if (body.path("code").asString("").isEmpty() || body.path("faults").isEmpty()
                || body.path("status").asInt(0) != status) {
            offences.add(status + " has no code, no faults or another status");
        }
        if (shot.isForItsOperation() && !shot.operation.response(status).isMissingNode()) {
            contract.faultsOfAnswer(shot.operation, PROBLEM, status, body).stream().limit(2)
                    .forEach(fault -> offences.add("problem " + fault));
        }
        // a file that is no file of its kind has no field either
        var isFile = shot.operation.bodyType().isPresent() && !shot.operation.takesJson();
        if (status == 400 && !isFile && body.path("faults").valueStream().anyMatch(Judge::namesNothing)) {
            offences.add("400 names no field: " + body.path("code").asString());
        }
        if (INTERNALS.matcher(answered.text()).find()) {
            offences.add("tells internals");
        }
    }

    /**
     * OpenID Connect Core 1.0, section 5.3.3: who may not have the claims about the user is told so in the header that
     * RFC 6750, section 3, lays down. Only that one path has this form.
     */
    private static boolean isTheIssuersOwn(Shot shot, Answered answered) {
        return "/userinfo".equals(shot.target) && (answered.status() == 401 || answered.status() == 403)
                && answered.header("www-authenticate").filter(scheme -> scheme.startsWith("Bearer")).isPresent();
    }

    private static boolean namesNothing(JsonNode fault) {
        return !fault.has("field")
                && !WHOLE.matcher(fault.path("code").asString("")).matches();
    }

    private static String code(Answered answered) {
        var body = answered.json();
        return body == null ? answered.mediaType().orElse("") : body.path("code").asString("");
    }

    /** The same fault of the third and of the seventh element is one fault. */
    private static String general(String fault) {
        return fault.replaceAll("/\\d+", "/*").replaceAll("\\[\\d+]", "[*]").replaceAll("'[^']{60,}'", "'...'");
    }
}
