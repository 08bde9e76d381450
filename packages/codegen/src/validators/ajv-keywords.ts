import {
  _,
  type Ajv2020,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  Name,
} from "ajv/dist/2020.js";
import { _Code, strConcat } from "ajv/dist/compile/codegen/code.js";
import { mergeEvaluated } from "ajv/dist/compile/util.js";
import { checkName } from "./names.ts";

const vErrors = new Name("vErrors");
const errors = new Name("errors");
const instancePath = new Name("instancePath");

/** `$ref` as a call of the other schema's check, which another module has. `resolve` gives the name of the schema. */
export function refKeyword(resolve: (ref: string) => string): CodeKeywordDefinition {
  return {
    keyword: "$ref",
    schemaType: "string",
    code(cxt) {
      const check = new _Code(checkName(resolve(cxt.schema)));
      const place = strConcat(instancePath, cxt.it.errorPath);
      const found = cxt.gen.const("found", _`${check}(${cxt.data}, ${place})`);
      const isValid = _`${found} === null`;
      // Where the value is invalid anyway, a property that the other schema knows is not unexpected on top of that.
      if (!cxt.it.compositeRule) addEvaluated(cxt, check);
      cxt.result(
        isValid,
        () => cxt.it.compositeRule && addEvaluated(cxt, check),
        () => addErrors(cxt, found),
      );
    },
  };
}

function addErrors({ gen }: KeywordCxt, found: Name): void {
  gen.assign(vErrors, _`${vErrors} === null ? ${found} : ${vErrors}.concat(${found})`);
  gen.assign(errors, _`${vErrors}.length`);
}

/** Takes over what the other check has seen of the value. A copy: what it is added to here is not true of the next value there. */
function addEvaluated({ gen, it }: KeywordCxt, check: Code): void {
  if (!it.opts.unevaluated) return;
  if (it.props !== true) {
    const props = gen.var("props", _`copyEvaluated(${check}.evaluated.props)`);
    it.props = mergeEvaluated.props(gen, props, it.props, Name);
  }
  if (it.items !== true) {
    const items = gen.var("items", _`${check}.evaluated.items`);
    it.items = mergeEvaluated.items(gen, items, it.items, Name);
  }
}

/** ajv's own divides: it refuses 19.99 as a multiple of 0.01, and 1e22 as one of 2. */
export const multipleOf: CodeKeywordDefinition = {
  keyword: "multipleOf",
  type: "number",
  schemaType: "number",
  error: { message: ({ schema }) => `must be multiple of ${schema}` },
  code: (cxt) => cxt.fail(_`!isMultipleOf(${cxt.data}, ${cxt.schemaCode})`),
};

/** ajv's own looks a name up in an object with a prototype: it lets an unexpected `constructor` pass. */
export function unevaluatedProperties(ajv: Ajv2020): CodeKeywordDefinition {
  const original = ajv.getKeyword("unevaluatedProperties");
  if (typeof original !== "object" || !("code" in original))
    throw new TypeError("ajv has no unevaluatedProperties");
  return {
    ...original,
    code(cxt, ruleType) {
      const { gen, it } = cxt;
      if (it.props instanceof Name) it.props = gen.const("props", _`withoutPrototype(${it.props})`);
      original.code(cxt, ruleType);
    },
  };
}
