package silian.platform.web.json;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers {@code application/json} and nothing else: a view is no problem document, whatever the caller would accept it
 * as. A media type that an endpoint names itself is written all the same.
 */
final class PlainJson extends JacksonJsonHttpMessageConverter {

    PlainJson(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return List.of(MediaType.APPLICATION_JSON);
    }
}
