import { type ApiResponse, type Operation, responseTypeName } from "@specmint/spec";
import { emitStatusType } from "./status-types.ts";
import { listExactSuccesses } from "./unlisted-success.ts";

/**
 * The members of the result's union, for a module that has the operation's types as `types`: each documented response, the
 * successes that the spec does not mention, and the failures that it does not mention.
 * @param failureType Gives the type of a named schema.
 */
export function listResults(
  operation: Operation,
  failureType: (schemaName: string) => string,
): readonly string[] {
  const { responses, typeName } = operation;
  const bodyType = ({ status }: ApiResponse): string => `types.${responseTypeName(typeName, status)}`;
  const successes = listSuccesses(operation).flatMap(({ statuses, of }) => {
    const failures = of.flatMap(({ failure }) => (failure ? [failureType(failure.schemaName)] : []));
    return [
      `Success<${statuses}, ${emitUnion(of.map(bodyType))}>`,
      ...(failures.length > 0 ? [`Failure<${statuses}, ${emitUnion(failures)}>`] : []),
    ];
  });
  const failures = responses
    .filter(({ status }) => !status.startsWith("2"))
    .map((response) => ({ statuses: statusesOf(response.status, responses), body: bodyType(response) }));
  const isWhole = responses.some(({ status }) => status === "default");
  const rest = { statuses: isWhole ? "never" : statusesOf("default", responses), body: "unknown" };
  return [
    ...successes,
    ...[...failures, rest]
      .filter(({ statuses }) => statuses !== "never")
      .map(({ statuses, body }) => `Failure<${statuses}, ${body}>`),
  ];
}

/** Successes with one type, and the responses that this is of. */
interface Successes {
  readonly statuses: string;
  readonly of: readonly ApiResponse[];
}

function listSuccesses(operation: Operation): readonly Successes[] {
  const { responses } = operation;
  const exact = listExactSuccesses(operation);
  const unlisted = { statuses: statusesOf("2XX", responses), of: exact };
  // What holds for the only one holds for all others.
  if (exact.length === 1) return [{ ...unlisted, statuses: statusesOf("2XX", []) }];
  const listed = responses
    .filter(({ status }) => status.startsWith("2"))
    .map((response) => ({ statuses: statusesOf(response.status, responses), of: [response] }));
  const isWhole = responses.some(({ status }) => status === "2XX");
  return (isWhole ? listed : [...listed, unlisted]).filter(({ statuses }) => statuses !== "never");
}

/** The statuses that a key stands for. A success that the spec does not mention is one all the same: no `default` is for it. */
function statusesOf(key: string, responses: readonly ApiResponse[]): string {
  return emitStatusType(key, [...new Set(["2XX", ...responses.map(({ status }) => status)])]);
}

function emitUnion(types: readonly string[]): string {
  return types.length === 0 ? "unknown" : [...new Set(types)].join(" | ");
}
