/** With commas between thousands: `5,120`. */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/** With two digits after the point: `1.09`. */
export function formatRatio(ratio: number): string {
  return ratio.toFixed(2);
}
