import { describe } from "vitest";
import { useEmptyEnvironment } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { testClientModules } from "./test-client-modules.ts";
import { testClientWithMock } from "./test-client-with-mock.ts";
import { testCredentials } from "./test-credentials.ts";
import { testPathParameters } from "./test-path-parameters.ts";
import { testRawMethods } from "./test-raw-methods.ts";
import { testRequests } from "./test-requests.ts";
import { testResults } from "./test-results.ts";
import { testRetries } from "./test-retries.ts";
import { testServers } from "./test-servers.ts";
import { testUnlisted } from "./test-unlisted.ts";

/** Tests a client against a server on loopback: what it sends, and what it makes of the answers. */
export function testClient(product: LoadedProduct): void {
  describe("the client", () => {
    useEmptyEnvironment(product.model);
    testClientModules(product);
    testRequests(product);
    testPathParameters(product);
    testServers(product);
    testCredentials(product);
    testResults(product);
    testUnlisted(product);
    testRetries(product);
    testRawMethods(product);
    testClientWithMock(product);
  });
}
