package slotwright.platform.problem;

/** What a bare status means, where the framework refused without saying more that a client could use. */
final class StatusDetails {

    private StatusDetails() {}

    static Problem problem(int status) {
        return Problem.ofStatus(status, detail(status));
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read: its address, a header or its body is malformed.";
            case 401 -> "Send a valid bearer token.";
            case 403 -> "You may not do this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take the method; the header 'Allow' lists those that it takes.";
            case 406 -> "This address has no answer in a format that the header 'Accept' admits.";
            case 408 -> "The request did not arrive in time.";
            case 413 -> "The body is larger than what is taken here.";
            case 414 -> "The address is longer than what is taken here.";
            case 415 ->
                "The body is in a format that is not taken here; send 'application/json' or what the"
                        + " documentation names.";
            case 429 -> "Too many requests; wait before the next one.";
            case 431 -> "The headers are larger than what is taken here.";
            case 503 -> "This is not possible at the moment; send the request again later.";
            default ->
                status >= 500
                        ? "The failure was logged under the trace id."
                        : "The request cannot be handled as it is.";
        };
    }
}
