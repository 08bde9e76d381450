/** RFC 5892, section 2.6: characters that are valid whatever their properties are, and such that never are. */
const VALID = /[\xdf\u03c2\u06fd\u06fe\u0f0b\u3007]/u;
const DISALLOWED = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u;

/** Section 2.1, `LetterDigits`, and the hyphen of section 2.4. */
const LETTER_OR_DIGIT = /[-\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/u;

/** Section 2.2, `Unstable`: what case folding or compatibility would make another character. */
const UNSTABLE = /\p{Changes_When_NFKC_Casefolded}/u;

/** Section 2.3, `IgnorableProperties`. */
const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]/u;

/** Section 2.5, `IgnorableBlocks`: marks for symbols, and musical symbols. */
const IGNORABLE_BLOCK = /[\u{20d0}-\u{20ff}]|[\u{1d100}-\u{1d24f}]/u;

/** Section 2.9, `OldHangulJamo`. */
const OLD_HANGUL = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7c6\ud7cb-\ud7fb]/u;

/** Letters whose form depends on their neighbours: by script, because JavaScript does not tell joining types. */
const JOINING =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Nko}\p{sc=Mandaic}\p{sc=Phags_Pa}\p{sc=Manichaean}\p{sc=Psalter_Pahlavi}\p{sc=Adlam}]/u;

/** Whether each character of a label may be in one, by the derived properties of RFC 5892. */
export function isPermitted(label: string): boolean {
  const characters = Array.from(label);
  return characters.every((character, index) => {
    const rule = CONTEXT_RULES[character] ?? digitRule(character);
    return rule === undefined ? isValid(character) : rule(characters, index);
  });
}

/** RFC 5892, section 3. */
function isValid(character: string): boolean {
  if (VALID.test(character)) return true;
  return (
    LETTER_OR_DIGIT.test(character) &&
    ![DISALLOWED, UNSTABLE, IGNORABLE, IGNORABLE_BLOCK, OLD_HANGUL].some((refused) => refused.test(character))
  );
}

type ContextRule = (characters: readonly string[], index: number) => boolean;

const zeroWidthJoiner: ContextRule = (all, index) => isVirama(all[index - 1]);
const zeroWidthNonJoiner: ContextRule = (all, index) =>
  isVirama(all[index - 1]) || isBetweenJoining(all, index);
const middleDot: ContextRule = (all, index) => all[index - 1] === "l" && all[index + 1] === "l";
const keraia: ContextRule = (all, index) => /\p{sc=Greek}/u.test(all[index + 1] ?? "");
const geresh: ContextRule = (all, index) => /\p{sc=Hebrew}/u.test(all[index - 1] ?? "");
const katakanaDot: ContextRule = (all) =>
  all.some((one) => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(one) && one !== "\u30fb");

/** RFC 5892, appendix A: characters that need others around them. */
const CONTEXT_RULES: { readonly [character: string]: ContextRule | undefined } = {
  "\u200c": zeroWidthNonJoiner,
  "\u200d": zeroWidthJoiner,
  "\xb7": middleDot,
  "\u0375": keraia,
  "\u05f3": geresh,
  "\u05f4": geresh,
  "\u30fb": katakanaDot,
};

/** Arabic-Indic digits and their extended forms do not stand in one label. */
function digitRule(character: string): ContextRule | undefined {
  if (/[\u0660-\u0669]/.test(character)) return (all) => !all.some((one) => /[\u06f0-\u06f9]/.test(one));
  if (/[\u06f0-\u06f9]/.test(character)) return (all) => !all.some((one) => /[\u0660-\u0669]/.test(one));
  return undefined;
}

/**
 * Canonical combining class 9. Normalization sorts marks by their classes, which shows them: that of U+3099 is 8, that of U+05B0 is 10.
 */
function isVirama(character: string = ""): boolean {
  const isAbove8 = `a${character}\u3099`.normalize("NFD") === `a\u3099${character}`;
  const isBelow10 = `a\u05b0${character}`.normalize("NFD") === `a${character}\u05b0`;
  return isAbove8 && isBelow10 && character !== "";
}

function isBetweenJoining(characters: readonly string[], index: number): boolean {
  const before = characters.slice(0, index).reverse().find(isVisible);
  const after = characters.slice(index + 1).find(isVisible);
  return JOINING.test(before ?? "") && JOINING.test(after ?? "");
}

function isVisible(character: string): boolean {
  return !/[\p{Mn}\p{Me}\p{Cf}]/u.test(character);
}
