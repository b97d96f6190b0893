package slotwright.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Requests of tests are an administrator's, unless they carry a token of somebody else; {@code noFilters()} makes
 * them a guest's.
 */
public final class AsAdministrator implements QuarkusTestBeforeEachCallback, Filter {

    private static final String HEADER = "Authorization";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (!request.getHeaders().hasHeaderWithName(HEADER)) {
            request.header(HEADER, Tokens.bearer(Tokens.administrator()));
        }
        return context.next(request, response);
    }
}
