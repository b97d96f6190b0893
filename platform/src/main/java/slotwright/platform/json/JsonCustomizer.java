package slotwright.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Makes the mapper that Quarkus injects the strict one, after everybody else's wishes. */
@Singleton
public final class JsonCustomizer implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        Json.strict(mapper);
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
