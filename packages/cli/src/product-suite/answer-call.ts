import type { Operation } from "@specmint/spec";
import { type Reply, serve } from "@specmint/testing";
import { callOperation, type Result, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { planLeast } from "./plan-calls.ts";

/** The result of a call that is answered so, and the URL of the server that did. */
export async function answerCall(
  product: LoadedProduct,
  operation: Operation,
  reply: Reply,
): Promise<{ readonly result: Result; readonly url: string }> {
  const { model } = product;
  await using server = await serve(() => reply);
  const options = { baseUrl: server.url, maxRetries: 0, ...sufficientFor(model, operation) };
  const result = await callOperation(product, operation, options, planLeast(model, operation).init);
  return { result, url: server.url };
}

/** `unwrap` as the package exports it. */
export async function unwrapped({ load }: LoadedProduct, result: Result): Promise<unknown> {
  const { unwrap } = await load("");
  return (unwrap as (result: Result) => unknown)(result);
}
