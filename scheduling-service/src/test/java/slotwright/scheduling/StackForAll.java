package slotwright.scheduling;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import slotwright.platform.testing.StackResource;

/** One stack and one start of Quarkus for all tests of this module. */
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "module", value = "scheduling"))
final class StackForAll {}
