// For what reasons about schemas; generated validators never import it.
export {
  type Containment,
  type ContainmentOptions,
  containment,
  type Derived,
  isEmpty,
  isWithin,
} from "./shape/containment.ts";
export { contradictionOf, membersNeeded, typesOf } from "./shape/contradiction.ts";
export { isSurelyEmpty } from "./shape/is-empty.ts";
export { isSurelyWithin } from "./shape/is-within.ts";
export { ANY_KIND, kindOfValue, kinds, kindsOfType, NUMBER } from "./shape/kinds.ts";
export { kindsOf } from "./shape/kinds-of.ts";
export { valuesOf } from "./shape/literals.ts";
export { memberOf, membersIn } from "./shape/members.ts";
export { type Property, propertyOf } from "./shape/property.ts";
export { anyPartsOf, type Choice, choicesOf, partsBelow, partsOf } from "./shape/run.ts";
export type { Clash, Contradiction, Said } from "./shape/said.ts";
export { isAnnotation, isSameSchema, valueText } from "./shape/same.ts";
export { sample } from "./shape/sample.ts";
export type { SampleOptions, SampleSize } from "./shape/sample-place.ts";
export {
  intersect,
  isValid,
  type Lengths,
  type Part,
  type Shape,
  type Space,
  shapeOf,
  type TextQuestion,
  unite,
} from "./shape/shape.ts";
export { spaceOf } from "./shape/space-of.ts";
export { type Unmade, whyNoSample } from "./shape/why-no-sample.ts";
