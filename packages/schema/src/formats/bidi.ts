/** Bidi classes R and AL: told by script, because JavaScript knows no Bidi classes. */
const RIGHT_TO_LEFT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}]/u;

/** Class NSM. */
const MARK = /\p{Mn}/u;

/** Class EN. */
const EUROPEAN_DIGIT = /[\d\u06f0-\u06f9]/;

/** Class AN. */
const ARABIC_DIGIT = /[\u0660-\u0669]/;

/** Class L: what has none of the other classes. */
const LETTER = /[\p{L}\p{Mc}\p{Nd}]/u;

type Class = "rtl" | "mark" | "en" | "an" | "ltr" | "neutral";

/** RFC 5893, section 2: labels of a name that has one from right to left do not change places with what is around them. */
export function isBidiName(labels: readonly string[]): boolean {
  const classes = labels.map((label) => Array.from(label, classOf));
  const isBidi = classes.some((label) => label.includes("rtl") || label.includes("an"));
  return !isBidi || classes.every(followsRule);
}

function classOf(character: string): Class {
  if (MARK.test(character)) return "mark";
  if (EUROPEAN_DIGIT.test(character)) return "en";
  if (ARABIC_DIGIT.test(character)) return "an";
  if (RIGHT_TO_LEFT.test(character)) return "rtl";
  return LETTER.test(character) ? "ltr" : "neutral";
}

/** The six conditions of the Bidi Rule. */
function followsRule(label: readonly Class[]): boolean {
  const [first] = label;
  const last = [...label].reverse().find((one) => one !== "mark");
  if (first === "ltr")
    return (last === "ltr" || last === "en") && !label.includes("rtl") && !label.includes("an");
  if (first !== "rtl" || label.includes("ltr")) return false;
  return (
    (last === "rtl" || last === "en" || last === "an") && !(label.includes("en") && label.includes("an"))
  );
}
