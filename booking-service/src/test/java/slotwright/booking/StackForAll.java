package slotwright.booking;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import slotwright.platform.testing.StackResource;

/** One stack and one start of the service for all tests of this module. */
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "module", value = "booking"))
final class StackForAll {}
