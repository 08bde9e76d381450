import type { ApiResponse, Content, Failure, Operation } from "@specmint/spec";
import { essenceOf } from "./media-types.ts";

/** What the body of a success that the spec does not mention may be: what those of the successes are that it mentions. */
export interface UnlistedSuccess {
  /** One of each media type. */
  readonly contents: readonly Content[];
  /** True: no body at all. */
  readonly isEmpty: boolean;
  /** True: anything, as the spec says nothing of one of those bodies. */
  readonly isOpen: boolean;
  /** What tells that it is no success, each test once. */
  readonly failures: readonly Failure[];
}

/** The successes that have a status of their own; none where the spec has something to say of every success. */
export function listExactSuccesses({ responses }: Pick<Operation, "responses">): readonly ApiResponse[] {
  if (responses.some(({ status }) => status === "2XX")) return [];
  return responses.filter(({ status }) => status.startsWith("2"));
}

/** What there is to say of the successes that the spec does not mention; undefined: nothing. */
export function unlistedSuccess(operation: Operation): UnlistedSuccess | undefined {
  const exact = listExactSuccesses(operation);
  // The answer to a HEAD has no body that could be read.
  if (exact.length === 0 || operation.method === "HEAD") return undefined;
  const contents = exact.flatMap((response) => response.contents);
  const empty = exact.filter((response) => response.contents.length === 0);
  const failures = exact.flatMap(({ failure }) => failure ?? []);
  const success = {
    contents: distinct(contents, ({ mediaType }) => essenceOf(mediaType)),
    isEmpty: empty.length > 0,
    // The others never have a body (RFC 9110, sections 15.3.5 and 15.3.6).
    isOpen: empty.some(({ status }) => status !== "204" && status !== "205"),
    failures: distinct(failures, ({ keys, equals }) => JSON.stringify([keys, equals])),
  };
  return success.isOpen && failures.length === 0 ? undefined : success;
}

/** The first of those that have the same key. */
function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    return !seen.has(key) && seen.add(key);
  });
}
