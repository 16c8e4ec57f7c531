package silian.recruitment.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.testing.questions.Aside;
import silian.platform.testing.questions.ServedByIndexes;
import silian.recruitment.Recruitment;
import silian.recruitment.WithSimulatedAgency;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.talents.PlausibleGraduations;

/** Rosters that are long for a platform told that 20 lines are short; imports start when the test says so. */
@WithInfrastructure
@WithTestIssuer
@WithSimulatedAgency
@ServedByIndexes
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "silian.recruitment.rosters.sweep-every=1h", "silian.recruitment.rosters.at-once=20",
        "silian.recruitment.rosters.batch=10", "silian.recruitment.rosters.most-lines=200"})
class RosterImportTests {

    private static final String UNIVERSITY = Tokens.university(Recruitment.SCHOOL);

    @Autowired
    private ImportingRosters importing;
    @Autowired
    private ImportingBatches batches;
    @Autowired
    private RosterUploads uploads;
    @Autowired
    private RosterFiles files;
    @Autowired
    private PlausibleGraduations plausible;
    @Autowired
    private RosterSettings settings;
    @Autowired
    private MongoTemplate mongo;

    private Recruitment service;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        service = new Recruitment(port);
    }

    @Test
    void importsALongRosterAfterTheAnswerAndTellsHowFarItIs() {
        var answer = service.upload(UNIVERSITY, roster(0, 55, "机械工程", 3)).expect(202);
        assertThat(answer.text("state")).isEqualTo("RECEIVED");
        assertThat(answer.body().path("lines").asInt()).isEqualTo(55);
        assertThat(answer.body().path("linesDone").asInt()).isZero();

        var done = imported(answer.text("id"));
        assertThat(done.text("state")).isEqualTo("DONE");
        counts(done, 52, 0, 0, 3);
        assertThat(done.body().path("bytesDone").asLong()).isPositive().isEqualTo(done.body().path("bytes").asLong());
        assertThat(done.body().path("rejected").findValuesAsString("row")).containsExactly("2", "3", "4");
        var rejections = "/graduate-uploads/" + answer.text("id") + "/rejections?limit=1";
        assertThat(service.get(UNIVERSITY, rejections).expect(200).body().toString()).contains("mobile-number.format");
        service.get(Tokens.university("10525"), rejections).refuses(404, "roster-upload.unknown");

        counts(imported(service.upload(UNIVERSITY, roster(0, 55, "机械工程", 0)).text("id")), 3, 0, 52, 0);
        counts(imported(service.upload(UNIVERSITY, roster(0, 55, "电气工程", 0)).text("id")), 0, 55, 0, 0);
    }

    @Test
    void goesOnWhereAKilledInstanceStopped() throws IOException {
        var id = service.upload(UNIVERSITY, roster(100, 45, "机械工程", 2)).expect(202).text("id");
        var upload = uploads.findById(new RosterUploadId(id)).orElseThrow();
        upload.lease(Instant.EPOCH, settings.lease(), settings.attempts());
        try (var file = files.open(Objects.requireNonNull(upload.file()))) {
            var lines = new ImportedLines(upload.format().reader(file, settings), plausible, upload.school(),
                    upload.on(), 45);
            upload.advance(batches.enter(upload, lines.next(10)), 10, Instant.EPOCH, settings.lease());
            upload = uploads.save(upload);
            batches.enter(upload, lines.next(10)); // and here it is killed, before it noted the position
        }
        assertThat(service.get(UNIVERSITY, "/graduate-uploads/" + id).text("state")).isEqualTo("IMPORTING");

        counts(imported(id), 43, 0, 0, 2);
        assertThat(talents(100, 45)).isEqualTo(43);
    }

    @Test
    void countsEveryLineOnceHoweverManyImportAtOnce() throws Exception {
        var id = new RosterUploadId(service.upload(UNIVERSITY, roster(200, 60, "机械工程", 0)).expect(202).text("id"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<RosterUpload> instance = () -> importing.importNow(uploads.findById(id).orElseThrow());
            for (var result : threads.invokeAll(List.of(instance, instance, instance, instance))) {
                result.get();
            }
        }

        counts(imported(id.value()), 60, 0, 0, 0);
        assertThat(talents(200, 60)).isEqualTo(60);
    }

    @Test
    void keepsNoIdentityNumberInClearAndTheFileNoLongerThanItMust() {
        var id = service.upload(UNIVERSITY, roster(300, 30, "机械工程", 1)).expect(202).text("id");
        assertThat(fileDocuments()).isPositive();
        assertThat(collectionsWith(idNumber(301))).isEmpty();

        imported(id);
        await().until(() -> fileDocuments() == 0);
        assertThat(collectionsWith(idNumber(301))).isEmpty();
        assertThat(collectionsWith(Recruitment.SCHOOL)).as("what would be found").contains("talents");
    }

    @Test
    void triesARosterWithoutEnteringIt() {
        service.upload(UNIVERSITY, roster(400, 5, "机械工程", 0)).expect(201);
        var tried = upload("?dryRun=true", "text/csv", roster(400, 30, "机械工程", 0)).expect(202);

        counts(imported(tried.text("id")), 25, 0, 5, 0);
        assertThat(talents(400, 30)).isEqualTo(5);
        counts(upload("?dryRun=true", "text/csv", roster(400, 6, "电气工程", 0)).expect(201), 1, 5, 0, 0);
        counts(service.upload(UNIVERSITY, roster(400, 6, "机械工程", 0)), 1, 0, 5, 0);
    }

    @Test
    void takesJsonLineByLine() {
        var lines = IntStream.range(500, 503).mapToObj(i -> """
                {"student_number": "S%d", "name": "示例甲", "id_number": "%s", "phone": "139%08d", \
                "education_code": "21", "major": "机械工程", "graduation_date": "2022-06-30"}
                """.formatted(i, idNumber(i), i)).collect(Collectors.joining());
        var answer = upload("", "application/x-ndjson", (lines + "{\"name\": 1, \"remark\": \"x\"}\n")
                .getBytes(StandardCharsets.UTF_8)).expect(201);

        counts(answer, 3, 0, 0, 1);
        assertThat(answer.text("format")).isEqualTo("NDJSON");
        assertThat(answer.body().path("rejected").findValuesAsString("field")).contains("remark", "id_number");
    }

    @Test
    void refusesAFileAsAWholeAndLeavesNothingOfIt() {
        service.upload(UNIVERSITY, roster(600, 201, "机械工程", 0)).refuses(413, "roster.too-many-lines");
        service.upload(UNIVERSITY, roster(600, 20_000, "机械工程", 0)).refuses(413, "roster.too-many-lines");
        service.upload(UNIVERSITY, new String(roster(600, 30, "机械工程", 0), StandardCharsets.UTF_8)
                .getBytes(Charset.forName("GBK"))).refuses(400, "roster.not-utf-8");
        service.upload(UNIVERSITY, new String(roster(600, 30, "机械工程", 0), StandardCharsets.UTF_8)
                .replace(",phone", "").getBytes(StandardCharsets.UTF_8)).refuses(400, "roster.column-missing");

        await().until(() -> fileDocuments() == 0);
        assertThat(talents(600, 300)).isZero();
    }

    @Test
    void givesAnImportUpWhoseFileWasTouched() {
        var id = service.upload(UNIVERSITY, roster(700, 30, "机械工程", 0)).expect(202).text("id");
        var chunks = mongo.getCollection(RosterFiles.BUCKET + ".chunks");
        var file = uploads.findById(new RosterUploadId(id)).map(RosterUpload::file).orElseThrow();
        var chunk = Objects.requireNonNull(
                chunks.find(new Document("files_id", new ObjectId(file))).first());
        var data = chunk.get("data", Binary.class).getData();
        data[100] ^= 1;
        chunks.replaceOne(new Document("_id", chunk.get("_id")), chunk.append("data", new Binary(data)));

        assertThat(imported(id).text("state")).isEqualTo("FAILED");
        await().until(() -> fileDocuments() == 0);
    }

    @Test
    void deletesWhatAnUploadThatWasCutShortLeftBehind() throws IOException {
        var cutShort = files.receive();
        cutShort.write(new byte[600_000]);
        var id = service.upload(UNIVERSITY, roster(800, 30, "机械工程", 0)).expect(202).text("id");
        importing.clean();
        assertThat(chunksOf(cutShort.id())).isPositive();
        var needed = Objects.requireNonNull(uploads.findById(new RosterUploadId(id)).orElseThrow().file());

        files.deleteStrays(Instant.now().plusSeconds(3600), List.of(needed));

        assertThat(chunksOf(cutShort.id())).isZero();
        counts(imported(id), 30, 0, 0, 0);
    }

    private Answer imported(String id) {
        return await().until(() -> {
            importing.sweep();
            return service.get(UNIVERSITY, "/graduate-uploads/" + id);
        }, answer -> answer.expect(200).text("state").matches("DONE|FAILED"));
    }

    private Answer upload(String query, String type, byte[] file) {
        return service.upload(UNIVERSITY, query, type, file);
    }

    private static void counts(Answer answer, int enrolled, int corrected, int unchanged, int rejected) {
        var body = answer.body();
        assertThat(List.of(body.path("enrolled").asInt(), body.path("corrected").asInt(),
                body.path("unchanged").asInt(), body.path("rejectedLines").asInt())).as("%s", body)
                .containsExactly(enrolled, corrected, unchanged, rejected);
        assertThat(body.path("accepted").asInt()).isEqualTo(enrolled + corrected + unchanged);
        assertThat(body.path("linesDone").asInt()).isEqualTo(body.path("lines").asInt());
    }

    /** @param bad so many of the first lines have no phone */
    private static byte[] roster(int first, int lines, String major, int bad) {
        return IntStream.range(first, first + lines)
                .mapToObj(i -> "S%d,示例甲,%s,%s,21,407,%s,2022-06-30,\n".formatted(i, idNumber(i),
                        i < first + bad ? "1" : "139%08d".formatted(i), major))
                .collect(Collectors.joining("", Recruitment.HEADER, "")).getBytes(StandardCharsets.UTF_8);
    }

    private static String idNumber(int i) {
        return ResidentId.complete("000000%04d0101%03d".formatted(1980 + i / 1000, i % 1000)).value();
    }

    private long talents(int first, int lines) {
        var numbers = IntStream.range(first, first + lines).mapToObj(i -> "S" + i).toList();
        return mongo.getCollection("talents").find(new Document("school", new SchoolCode(Recruitment.SCHOOL).value()))
                .into(new ArrayList<>()).stream().filter(talent -> numbers.contains(talent.getString("studentNumber")))
                .count();
    }

    private long fileDocuments() {
        return Aside.ask(() -> mongo.getCollection(RosterFiles.BUCKET + ".files").countDocuments()
                + mongo.getCollection(RosterFiles.BUCKET + ".chunks").countDocuments());
    }

    private long chunksOf(String file) {
        return mongo.getCollection(RosterFiles.BUCKET + ".chunks")
                .countDocuments(new Document("files_id", new ObjectId(file)));
    }

    /** The collections in any document of which these characters stand, in text or in bytes. */
    private List<String> collectionsWith(String characters) {
        return Aside.ask(() -> mongo.getCollectionNames().stream().filter(name -> mongo.getCollection(name).find()
                .into(new ArrayList<>()).stream().anyMatch(document -> bytes(document).contains(characters))).toList());
    }

    private static String bytes(Document document) {
        try (var buffer = new BasicOutputBuffer(); var target = new ByteArrayOutputStream()) {
            new DocumentCodec().encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
            buffer.pipe(target);
            return target.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
