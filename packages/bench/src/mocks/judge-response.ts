import type { answerJudge } from "@specmint/conformance";
import type { Operation } from "@specmint/spec";

/** What the description says of an answer: nothing of its status or its media type, or that its body is valid or not. */
export type Verdict = "undescribed" | "valid" | "invalid";

/** Judges an answer by what the description says of its status and media type. */
export async function judgeResponse(
  { responses, method }: Operation,
  response: Response,
  judge: ReturnType<typeof answerJudge>,
): Promise<Verdict> {
  const { status } = response;
  const keys = [`${status}`, `${Math.floor(status / 100)}XX`, "default"];
  const described = keys.map((key) => responses.find((one) => one.status === key)).find((one) => one);
  if (!described) return "undescribed";
  const text = await response.text();
  if (method === "HEAD" || [204, 205, 304].includes(status)) return text === "" ? "valid" : "invalid";
  if (described.contents.length === 0) return text === "" ? "valid" : "undescribed";
  const given = bare(response.headers.get("content-type") ?? "");
  const content = described.contents.find(({ mediaType }) => bare(mediaType) === given);
  if (!content) return "undescribed";
  try {
    return judge(content, content.kind === "json" ? JSON.parse(text) : text).length === 0
      ? "valid"
      : "invalid";
  } catch {
    return "invalid";
  }
}

function bare(mediaType: string): string {
  return (mediaType.split(";")[0] as string).trim().toLowerCase();
}
