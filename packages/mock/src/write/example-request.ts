import type { MockApi, MockOperation } from "../api.ts";
import type { ExampleRequest } from "../server/program/server-program.ts";
import { type RequestValues, writeRequest } from "./write-request.ts";

/** A request that an operation takes, with the values that the description shows; the names of credentials stand for their values. */
export function exampleRequest(api: MockApi, operation: MockOperation): ExampleRequest {
  return writeRequest(api, operation, exampleValues(operation));
}

/** What an operation is called with by way of example; nothing, where no value is known that fits. */
export function exampleValues({ request }: MockOperation): RequestValues {
  const build = request as (() => RequestValues) | undefined;
  return build && (request?.fixture.sample ?? request?.fixture.maximal) ? build() : {};
}
