import { isDeepStrictEqual } from "node:util";
import { answerContents } from "@specmint/codegen";
import type { ApiResponse, Content, Example, Operation } from "@specmint/spec";
import { type AskedMock, askMock } from "./asked-mock.ts";
import type { JudgeAnswer } from "./judge-answer.ts";
import type { OpenReport } from "./mock-report.ts";
import { readAnswer } from "./read-answer.ts";

/** Looks at the answer of each status and media type, and at each example. */
export async function checkAnswers(asked: AskedMock, judge: JudgeAnswer, report: OpenReport): Promise<void> {
  const { described } = asked;
  for (const response of described.responses) {
    const status = statusFor(response.status, described);
    const contents = answerContents(described, response);
    if (contents.length === 0) await checkBodiless(asked, status, report);
    for (const content of contents) {
      await checkAnswer(asked, { status, content }, judge, report);
      const shown = content.examples.filter(({ observed }) => !observed);
      for (const example of shown) await checkExample(asked, { status, content }, example, report);
    }
  }
}

/** An answer that is asked for. */
interface Wanted {
  readonly status: number;
  readonly content: Content;
}

/** A status that a key of `responses` stands for, and no other key. */
function statusFor(key: ApiResponse["status"], { responses }: Operation): number {
  const keys = responses.map(({ status }) => status);
  const isOther = (status: number): boolean => !keys.includes(`${status}`);
  const inRange = (digit: string): number[] =>
    Array.from({ length: 100 }, (_, more) => Number(digit) * 100 + more);
  if (/^\dXX$/.test(key)) return inRange(key[0] as string).find(isOther) ?? Number.NaN;
  if (key !== "default") return Number(key);
  const digit = ["5", "4", "2", "3"].find((one) => !keys.includes(`${one}XX`)) ?? "5";
  return inRange(digit).find(isOther) ?? Number.NaN;
}

async function checkBodiless(asked: AskedMock, status: number, report: OpenReport): Promise<void> {
  const { response } = await ask(asked, status);
  const text = await response.text();
  if (response.status === status && text === "") report.bodiless++;
  else report.problems.push(`${asked.name} ${status}: is answered with ${response.status} ${text}`);
}

async function checkAnswer(
  asked: AskedMock,
  { status, content }: Wanted,
  judge: JudgeAnswer,
  report: OpenReport,
): Promise<void> {
  const place = `${asked.name} ${status} ${content.mediaType}`;
  const { response } = await ask(asked, status, content);
  if (response.status === 501 && status !== 501) {
    const { title } = (await response.json()) as { readonly title: string };
    report.silent.push(`${place}: ${title}`);
    return;
  }
  const isEmpty = asked.operation.method === "HEAD" || [204, 205, 304].includes(status);
  const problem = isEmpty ? undefined : wrongType(response, content);
  const body = isEmpty ? await response.text() : await readAnswer(response, content.kind);
  const faults = isEmpty ? (body === "" ? [] : ["has a body"]) : judge(content, body);
  const said = response.status === status ? [] : [`is answered with ${response.status}`];
  const all = [...said, ...(problem ? [problem] : []), ...faults];
  report.problems.push(...all.map((one) => `${place}: ${one}`));
  if (all.length === 0) report[isEmpty ? "bodiless" : "answers"]++;
}

async function checkExample(
  asked: AskedMock,
  { status, content }: Wanted,
  { name, value }: Example,
  report: OpenReport,
): Promise<void> {
  const { response } = await ask(asked, status, content, name);
  const body = await readAnswer(response.clone(), content.kind).catch(() => response.text());
  if (response.status === status && isDeepStrictEqual(body, value)) report.examples++;
  else
    report.problems.push(
      `${asked.name} ${status} ${content.mediaType}, example ${name}: is answered with ${response.status} ${shown(body)}`,
    );
}

function ask(asked: AskedMock, status: number, content?: Content, example?: string) {
  const prefer = `code=${status}${example === undefined ? "" : `, example="${example}"`}`;
  const accept = content ? { accept: content.range ?? content.mediaType } : {};
  return askMock(asked, asked.request, { prefer, ...accept });
}

function wrongType(response: Response, content: Content): string | undefined {
  const given = bare(response.headers.get("content-type") ?? "");
  const [type = "", subtype] = bare(content.range ?? content.mediaType).split("/");
  const isFitting =
    subtype === "*" ? type === "*" || given.startsWith(`${type}/`) : given === `${type}/${subtype}`;
  return isFitting ? undefined : `has the media type ${given}`;
}

function bare(mediaType: string): string {
  return (mediaType.split(";")[0] as string).trim().toLowerCase();
}

function shown(body: unknown): string {
  return (JSON.stringify(body) ?? "").slice(0, 200);
}
