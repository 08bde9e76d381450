import { runtimeSchemas } from "@specmint/cli/test";
import { bodySchema } from "@specmint/codegen";
import { type Validator, validator } from "@specmint/schema/gen1";
import type { Content, Model } from "@specmint/spec";
import { otherValidators } from "../fixtures/other-validators.ts";

/** What is wrong with the body of an answer: to our validators, and to ajv. */
export type JudgeAnswer = (content: Content, body: unknown) => readonly string[];

/** Makes a judge of the answers of an API, which knows the model's schemas and nothing of the mock. */
export function answerJudge(model: Model): JudgeAnswer {
  const schemaOf = runtimeSchemas(model);
  const others = otherValidators();
  const known = new Map<Content, readonly [Validator<unknown>, ReturnType<typeof others>]>();
  return (content, body) => {
    // Bytes are anything, and what is read of an event is text.
    if (content.kind === "binary" || content.kind === "events") return [];
    if (!known.has(content)) {
      const schema = schemaOf(bodySchema(content));
      known.set(content, [validator<unknown>(schema), others(schema)]);
    }
    const [validate, isValid] = known.get(content) ?? [];
    const issues = (validate?.(body).issues ?? []).map(
      ({ pointer, message }) => `${pointer || "the body"} ${message}`,
    );
    return isValid?.(body) === false ? [...issues, "ajv refuses the body"] : issues;
  };
}
