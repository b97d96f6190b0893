package slotwright.catalog.offering.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.offering.model.Question;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

@Schema(
        name = "ServiceQuestion",
        description = "Something that a customer is asked when booking.",
        additionalProperties = Schema.False.class)
public record QuestionRequest(
        @Schema(
                        description = "Names the answer in a booking's details; at most 40 letters, digits and"
                                + " underscores, unique in the service",
                        examples = "hair_length")
                @NotNull
                @Size(max = 40)
                @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]*")
                String key,
        @Schema(description = "As the customer reads it, at most 200 characters", examples = "How long is your hair?")
                @NotBlank
                @Size(max = 200)
                String label,
        @Schema(
                        description = "What is an answer: text, a number, true or false, one of the options, or a date",
                        enumeration = {"text", "number", "yes_no", "choice", "date"})
                @NotNull
                @Pattern(regexp = "text|number|yes_no|choice|date")
                String type,
        @Schema(description = "Whether there is no booking without an answer", defaultValue = "false") Boolean required,
        @Schema(
                        description = "Of a choice, and of nothing else: 2 to 100 options of at most 100 characters",
                        uniqueItems = true,
                        examples = "[\"short\", \"long\"]")
                @Size(max = 100)
                @UniqueElements
                List<@NotBlank @Size(max = 100) String> options)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        int given = options == null ? 0 : options.size();
        boolean choice = "choice".equals(type);
        if (choice && given < 2) {
            findings.add("/options", "too-few", "must be at least two", "/type");
        }
        if (!choice && type != null && given > 0) {
            findings.add("/options", "not-for-type", "are for a choice only", "/type");
        }
    }

    Question question() {
        return new Question(key, label, type, Boolean.TRUE.equals(required), options);
    }
}
