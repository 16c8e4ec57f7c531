package silian.platform.events.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import silian.platform.commands.Refusal;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.Post;
import silian.platform.events.post.Tracked;
import silian.platform.events.post.Tracking;
import silian.platform.testing.WithInfrastructure;

@WithInfrastructure
@SpringBootTest(classes = DeadLetterWebTests.Guarded.class, properties = {"spring.application.name=post-service",
        "silian.service.path=post",
        "silian.events.consuming.retries=0"})
class DeadLetterWebTests {

    private static final String PATH = "/api/post/v1/dead-letters";

    private final String parcel = "web-" + UUID.randomUUID();
    private final String id = Parcel.TOPIC + "|" + parcel;

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Tracking tracking;
    @Autowired
    private ParkedAggregates parked;
    private MockMvc web;

    @BeforeEach
    void park() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        as("OPS");
        tracking.before(parcel, event -> {
            throw Refusal.conflict("parcel.lost");
        });
        mongo.save(Parcel.send(parcel, "Shiyan", Instant.now()));
        await().until(() -> parked.find(id).isPresent());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void listsInspectsAndRedrives() throws Exception {
        web.perform(get(PATH)).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == '%s')].first.reason", id).value("parcel.lost"))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].waiting", id).value(1))
                .andExpect(jsonPath("$.next").doesNotExist());
        web.perform(get(PATH + "/{id}", id)).andExpect(status().isOk())
                .andExpect(jsonPath("$.events[0].type").value("silian.post.parcel-sent.v1"))
                .andExpect(jsonPath("$.events[0].payload").value("{\"parcel\":\"" + parcel + "\",\"to\":\"Shiyan\"}"));
        web.perform(post(PATH + "/{id}/re-drive", id)).andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(0)).andExpect(jsonPath("$.waiting").value(1))
                .andExpect(jsonPath("$.failure").value("parcel.lost"));

        tracking.leaveAlone(parcel);
        web.perform(post(PATH + "/{id}/re-drive", id)).andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(1)).andExpect(jsonPath("$.waiting").value(0))
                .andExpect(jsonPath("$.failure").doesNotExist());

        assertThat(mongo.findById(parcel, Tracked.class).lines()).isEqualTo(Post.story(0));
        web.perform(get(PATH + "/{id}", id)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("dead-letter.unknown"));
    }

    @Test
    void refusesEverybodyButOps() {
        as("OFFICER");

        assertThatThrownBy(() -> web.perform(get(PATH))).hasCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> web.perform(get(PATH + "/{id}", id))).hasCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> web.perform(post(PATH + "/{id}/re-drive", id)))
                .hasCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> discard("{\"partition\": 0, \"offset\": 0, \"reason\": \"sent twice\"}"))
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void givesUpOnlyWithAReasonAndOnlyWhatTheCallerSaw() throws Exception {
        discard("{\"partition\": 0, \"offset\": 0}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.faults[0].code").value("dead-letter.reason-missing"));
        discard("{\"partition\": 0, \"offset\": 999, \"reason\": \"sent twice by mistake\"}")
                .andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("dead-letter.not-first"));
    }

    private ResultActions discard(String body) throws Exception {
        return web.perform(post(PATH + "/{id}/discards", id).contentType("application/json").content(body));
    }

    private static void as(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("someone", "", "ROLE_" + role));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    @Import(Post.Application.class)
    static class Guarded {}
}
