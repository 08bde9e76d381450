import { exampleAnswer, issuesOf } from "./answer/example-answer.ts";
import { usualStatus } from "./answer/find-response.ts";
import { contentOf } from "./answer/write-answer.ts";
import { authorize } from "./authorize.ts";
import { InvalidAnswerError } from "./errors.ts";
import { type Pending, refuse } from "./pending.ts";
import { readPreferences } from "./read/preferences.ts";
import { bodiesOf } from "./read/read-body.ts";
import { type Call, readCall } from "./read/read-call.ts";
import type { Route } from "./route/router.ts";
import type { Answer, Problem } from "./service.ts";

/** Answers the call of an operation: with no, if something is wrong with the call. */
export async function answerCall(pending: Pending, route: Route): Promise<Answer> {
  const { parts, request, url, entry } = pending;
  const granted = authorize(parts.api, route.operation, { headers: request.headers, url }, parts.credentials);
  if (granted === "unauthenticated")
    return refuse(pending, { reason: granted, status: 401, message: "The request has no credentials." });
  if (granted === "forbidden")
    return refuse(pending, { reason: granted, status: 403, message: "The credentials are not accepted." });
  const call = await readCall(route, url, request);
  entry.request = call.request;
  const received = { operation: route.name, request: call.request };
  entry.problems = call.problems.filter((problem) => !parts.tolerates(problem, received));
  return refuseCall(pending, route, call) ?? (await answerValid(pending, route));
}

/** Undefined: the call is as the description says. */
function refuseCall(pending: Pending, { operation }: Route, { refused }: Call): Answer | undefined {
  if (refused === "tooLarge")
    return refuse(pending, { reason: refused, status: 413, message: "The body has more than 8 MiB." });
  if (refused === "mediaType") {
    const types = (bodiesOf(operation) ?? []).map(({ mediaType }) => mediaType);
    return refuse(pending, {
      reason: refused,
      status: 415,
      message: `The body must be ${types.join(", ")}.`,
    });
  }
  const { problems } = pending.entry;
  if (problems.length === 0) return undefined;
  // The description knows which of the two the service has.
  const status = Object.hasOwn(operation.responses, "422") ? 422 : 400;
  return refuse(pending, { reason: "invalid", status, message: describeProblems(problems) });
}

function describeProblems([first, ...more]: readonly Problem[]): string {
  const others = more.length > 0 ? `, and ${more.length} more` : "";
  return `The request is not as described: ${first?.pointer} ${first?.message}${others}.`;
}

/** The answer that is wanted: by the test, by the request, by the handler; else an example. */
async function answerValid(pending: Pending, route: Route): Promise<Answer> {
  const { request, planned } = pending;
  const preferred = readPreferences(request.headers);
  if (planned === undefined && Object.keys(preferred).length === 0) {
    const given = await askHandler(pending, route);
    if (given) return given;
  }
  const { status = usualStatus(route.operation), example } = { ...preferred, ...planned };
  const headers = planned?.headers ? { headers: planned.headers } : {};
  if (planned?.body) return { status, body: planned.body.value, ...headers };
  const accept = request.headers.get("accept");
  const shown = exampleAnswer(route.operation, { status, example, accept });
  if ("status" in shown) return { ...shown, ...headers };
  const { reason, message } = shown;
  if (reason === "notAcceptable") return refuse(pending, { reason, status: 406, message });
  // Whoever asks for a status that is not described gets it all the same.
  const isWanted = reason === "undescribed";
  const said = refuse(pending, { reason: "noExample", status: isWanted ? status : 501, message });
  return isWanted ? { ...said, status, ...headers } : said;
}

/** The answer of the handler of an operation; undefined: it has none, or gives none. */
async function askHandler(
  { parts, request, url, entry }: Pending,
  route: Route,
): Promise<Answer | undefined> {
  const { name } = route;
  const handler = Object.hasOwn(parts.handlers, name) ? parts.handlers[name] : undefined;
  if (!handler) return undefined;
  const context = { operation: name, headers: request.headers, url, now: parts.now() };
  const given = (await handler(entry.request, context)) as Answer | undefined;
  if (given && !parts.deviates) assertDescribed(route, given);
  return given;
}

/** @throws {InvalidAnswerError} if a handler answers what the description does not say. */
function assertDescribed({ name, operation }: Route, answer: Answer): void {
  const content = contentOf(operation, answer);
  const issues = content && answer.body !== undefined ? issuesOf(content, answer.body) : [];
  if (issues.length === 0) return;
  const said = issues.map(({ pointer, message }) => `${pointer || "the body"} ${message}`).join("; ");
  throw new InvalidAnswerError(
    `The handler of ${name} answers ${answer.status} with another body than described: ${said}.`,
  );
}
