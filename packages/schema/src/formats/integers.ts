import type { Format } from "../schema.ts";

// Written out: bundlers would keep powers, which could throw.

/** An integer of 8 bits. */
export const formatInt8: Format = /* @__PURE__ */ integer("int8", -0x80, 0x7f);

/** A natural number of 8 bits. */
export const formatUint8: Format = /* @__PURE__ */ integer("uint8", 0, 0xff);

/** An integer of 16 bits. */
export const formatInt16: Format = /* @__PURE__ */ integer("int16", -0x8000, 0x7fff);

/** A natural number of 16 bits. */
export const formatUint16: Format = /* @__PURE__ */ integer("uint16", 0, 0xffff);

/** An integer of 32 bits. */
export const formatInt32: Format = /* @__PURE__ */ integer("int32", -0x8000_0000, 0x7fff_ffff);

/** A natural number of 32 bits. */
export const formatUint32: Format = /* @__PURE__ */ integer("uint32", 0, 0xffff_ffff);

/** An integer of 64 bits, as far as JavaScript holds it exactly: what is beyond has been rounded to another number. */
export const formatInt64: Format = /* @__PURE__ */ integer(
  "int64",
  -0x1f_ffff_ffff_ffff,
  0x1f_ffff_ffff_ffff,
);

/** A natural number of 64 bits, as far as JavaScript holds it exactly. */
export const formatUint64: Format = /* @__PURE__ */ integer("uint64", 0, 0x1f_ffff_ffff_ffff);

/** An integer that is exact in JavaScript. */
export const formatDoubleInt: Format = /* @__PURE__ */ integer(
  "double-int",
  -0x1f_ffff_ffff_ffff,
  0x1f_ffff_ffff_ffff,
);

function integer(name: string, least: number, most: number): Format {
  return {
    name,
    type: "number",
    test: (value: number) => Number.isInteger(value) && value >= least && value <= most,
  };
}
