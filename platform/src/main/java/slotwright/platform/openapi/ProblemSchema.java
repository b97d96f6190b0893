package slotwright.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import slotwright.platform.problem.ProblemType;

/** The schema of a problem, RFC 9457. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private static final String EXTENSIONS =
            """
            Why a request was refused (RFC 9457). Types have further members, which /problems/{slug} explains: \
            conflicts[], violations[] and alternatives[] where a time is taken or a rule is broken; from, to and \
            allowed[] where the status is in the way; bookings[] where bookings are.""";

    private ProblemSchema() {}

    static Schema schema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(EXTENSIONS)
                .addProperty(
                        "type",
                        text("Stable; the address under which it is explained.")
                                .format("uri-reference")
                                .addExample(ProblemType.VALIDATION_FAILED.uri()))
                .addProperty(
                        "title", text("The type in a few words.").addExample(ProblemType.VALIDATION_FAILED.title()))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .description("The status of the answer.")
                                .addExample(400))
                .addProperty("detail", text("What was wrong with this request, for people."))
                .addProperty("instance", text("The path of the request.").format("uri-reference"))
                .addProperty(
                        "traceId",
                        text("The W3C trace that the request belongs to; its lines of the log bear it.")
                                .pattern("^[0-9a-f]{32}$"))
                .addProperty("requestId", text("The request's own id: its X-Request-Id, or one made for it."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Every value that is not acceptable; of pointer, parameter and header each"
                                        + " entry has one.")
                                .items(entry()))
                .required(List.of("type", "title", "status", "detail", "instance", "traceId", "requestId"))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema entry() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", text("A JSON pointer into the body.").addExample("/customer/email"))
                .addProperty("parameter", text("The name of a parameter."))
                .addProperty("header", text("The name of a header."))
                .addProperty("code", text("Stable.").addExample("required"))
                .addProperty("message", text("For people."))
                .required(List.of("code", "message"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
