/** A fraction in lowest terms; the second number is greater than 0. What JSON writes as a number is one, exactly. */
export type Decimal = readonly [over: bigint, under: bigint];

export const ONE: Decimal = [1n, 1n];

/** The fraction that a number is written as. */
export function decimalOf(value: number): Decimal {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", places = ""] = digits.split(".");
  const power = Number(exponent) - places.length;
  const over = BigInt(whole + places);
  return power >= 0 ? [over * 10n ** BigInt(power), 1n] : lowest(over, 10n ** BigInt(-power));
}

function lowest(over: bigint, under: bigint): Decimal {
  const common = greatestCommon(over, under);
  return [over / common, under / common];
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one === 0n ? 1n : one;
}

/** The least number of which both are divisors. */
export function commonMultiple([a, b]: Decimal, [c, d]: Decimal): Decimal {
  return lowest((a * c) / greatestCommon(a, c), greatestCommon(b, d));
}

export function divide([a, b]: Decimal, [c, d]: Decimal): Decimal {
  return c < 0n ? lowest(-a * d, -b * c) : lowest(a * d, b * c);
}

export function floor([over, under]: Decimal): bigint {
  const quotient = over / under;
  return over % under !== 0n && over < 0n ? quotient - 1n : quotient;
}

export function ceiling(decimal: Decimal): bigint {
  const [over, under] = decimal;
  return over % under === 0n ? over / under : floor(decimal) + 1n;
}

export function isWhole([over, under]: Decimal): boolean {
  return over % under === 0n;
}

/** So many times the fraction, as a number, if that is one exactly. */
export function numberOf(times: bigint, [over, under]: Decimal): number | undefined {
  const [a, b] = lowest(times * over, under);
  const value = Number(a) / Number(b);
  const [c, d] = Number.isFinite(value) ? decimalOf(value) : [a + 1n, b];
  return a === c && b === d ? value : undefined;
}
